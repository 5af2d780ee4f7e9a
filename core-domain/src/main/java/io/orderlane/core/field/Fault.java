package io.orderlane.core.field;

import io.orderlane.core.provenance.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Why a value is not of its field's type.
 *
 * @param path where inside the value, such as {@code .currency}; empty for the value itself
 * @param reason the kind of fault
 * @param found what was found, without revealing amounts or free text
 * @param expected what would be right
 * @param source who says so, where it is not who describes the field: a form that is concluded from a stated JSON type, or
 *     a rule of this house; null otherwise
 */
public record Fault(
        String path,
        Reason reason,
        String found,
        String expected,
        @Nullable Provenance source) {

    /** A fault against what describes the field. */
    public Fault(String path, Reason reason, String found, String expected) {
        this(path, reason, found, expected, null);
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

    /** Who says so, for a field that this source describes. */
    public Provenance sourceIn(Provenance field) {
        return source == null ? field : source;
    }

    Fault under(String prefix) {
        return new Fault(prefix + path, reason, found, expected, source);
    }
}
