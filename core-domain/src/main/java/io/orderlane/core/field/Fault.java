package io.orderlane.core.field;

import io.orderlane.core.provenance.Provenance;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Why a value is not of its field's type.
 *
 * @param path where inside the value, such as {@code .currency}; empty for the value itself
 * @param found what was found, without revealing amounts or free text
 * @param source where the broken rule comes from, if not from what describes the field: a form concluded from a stated
 *     JSON type, or a rule of ours; null otherwise
 * @param meant the known name that an unknown one was probably meant to be; null when none is near
 */
public record Fault(
        String path,
        Reason reason,
        String found,
        String expected,
        @Nullable Provenance source,
        @Nullable String meant) {

    /** A fault against what describes the field. */
    public Fault(String path, Reason reason, String found, String expected) {
        this(path, reason, found, expected, null, null);
    }

    /** A fault against a rule of another source. */
    public Fault(String path, Reason reason, String found, String expected, @Nullable Provenance source) {
        this(path, reason, found, expected, source, null);
    }

    /** A member that is none of the known ones. */
    static Fault unknown(String name, Collection<String> known) {
        return new Fault(
                "." + name,
                Reason.UNKNOWN,
                "a member " + Quoted.of(name),
                "only " + known,
                null,
                Nearest.to(name, known).orElse(null));
    }

    /** The kinds of fault a type can find. */
    public enum Reason {
        /** Another JSON type. */
        WRONG_TYPE,
        /** The right JSON type in a form that is not allowed. */
        BAD_FORMAT,
        /** Too many characters. */
        TOO_LONG,
        /** Not one of the allowed values. */
        NOT_ALLOWED,
        /** A member that must be there is not. */
        MISSING,
        /** A member the type does not know. */
        UNKNOWN
    }

    /** Where the broken rule comes from, for a field that this source describes. */
    public Provenance sourceIn(Provenance field) {
        return source == null ? field : source;
    }

    Fault under(String prefix) {
        return new Fault(prefix + path, reason, found, expected, source, meant);
    }
}
