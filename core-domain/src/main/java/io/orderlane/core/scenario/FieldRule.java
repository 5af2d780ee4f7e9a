package io.orderlane.core.scenario;

import io.orderlane.core.field.Condition;
import io.orderlane.core.field.Field;
import io.orderlane.core.provenance.Provenance;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of a scenario's field table: when a field is required, and where that comes from.
 *
 * @param requiredAt the statuses it is required at; empty when it is optional
 * @param defaultValue the value conditions use when it is left out; never written on the wire
 */
public record FieldRule<S extends Enum<S>>(
        Field<S, ?> field,
        Set<S> requiredAt,
        Condition<S> when,
        @Nullable Object defaultValue,
        Provenance source) {

    public FieldRule {
        requiredAt = Set.copyOf(requiredAt);
    }

    /** The same row for a field that need not be there. */
    public FieldRule<S> optional() {
        return new FieldRule<>(field, Set.of(), when, defaultValue, source);
    }

    /** Whether it asks for the field at all. */
    public boolean isRequirement() {
        return !requiredAt.isEmpty();
    }

    /** Whether it asks for the field at this status, its further condition aside. */
    public boolean asksAt(S status) {
        return requiredAt.contains(status);
    }
}
