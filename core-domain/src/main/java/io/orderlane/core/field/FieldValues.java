package io.orderlane.core.field;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Typed values of fields, in the scenario's declared order. Immutable. */
public final class FieldValues implements Values {

    /** No values. */
    public static final FieldValues NONE = new FieldValues(Map.of());

    private final Map<Field<?, ?>, Object> values;

    private FieldValues(Map<Field<?, ?>, Object> values) {
        this.values = values;
    }

    /** A copy of these values in this order; each must have been read by its field's own type. */
    public static FieldValues of(Map<Field<?, ?>, Object> values) {
        return values.isEmpty() ? NONE : new FieldValues(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
    }

    /** The field's value, or null when it was not given. */
    @SuppressWarnings("unchecked") // put there by the field's own type
    public <V> @Nullable V get(Field<?, V> field) {
        return (V) values.get(field);
    }

    @Override
    public @Nullable Object valueOf(Field<?, ?> field) {
        return values.get(field);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The fields and their values in order. */
    public Map<Field<?, ?>, Object> asMap() {
        return values;
    }

    @Override
    public String toString() {
        return "values of " + values.keySet().stream().map(Field::name).toList();
    }
}
