package io.orderlane.core.field;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Typed values of fields, in the scenario's declared order. Immutable. */
public final class FieldValues implements Values {

    /** No values. */
    public static final FieldValues NONE = new FieldValuesBuilder(FieldIndex.NONE).build();

    private final FieldIndex index;
    private final @Nullable Object[] values;
    private final long filled;

    /** Takes the array over; only the builder may call it. */
    FieldValues(FieldIndex index, @Nullable Object[] values, long filled) {
        this.index = index;
        this.values = values;
        this.filled = filled;
    }

    /** A copy of these values in this order; each must have been read by its field's own type. */
    public static FieldValues of(Map<Field<?, ?>, Object> values) {
        return values.isEmpty() ? NONE : of(FieldIndex.of(values.keySet()), values);
    }

    /** A copy of these values in the order of the index. */
    public static FieldValues of(FieldIndex index, Map<Field<?, ?>, Object> values) {
        FieldValuesBuilder copy = new FieldValuesBuilder(index);
        values.forEach((field, value) -> copy.put(index.number(field), value));
        return copy.build();
    }

    /** The field's value, or null when it was not given. */
    @SuppressWarnings("unchecked") // put there by the field's own type
    public <V> @Nullable V get(Field<?, V> field) {
        return (V) valueOf(field);
    }

    @Override
    public @Nullable Object valueOf(Field<?, ?> field) {
        int number = index.number(field);
        return number < 0 ? null : values[number];
    }

    /** The value of the field with this number in {@link #index()}, or null when it was not given. */
    public @Nullable Object valueAt(int number) {
        return values[number];
    }

    /** The numbers of its fields. */
    public FieldIndex index() {
        return index;
    }

    /** A bit for each field that has a value which says something; see {@link FieldIndex#bit}. */
    public long filled() {
        return filled;
    }

    /** Whether a value says nothing: empty text, a list without items, an object without members. */
    public static boolean isEmpty(Object value) {
        if (value instanceof Tree.Text text) {
            return text.value().isEmpty();
        }
        if (value instanceof Tree.Items items) {
            return items.values().isEmpty();
        }
        return value.equals("")
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Tree.Obj object && object.members().isEmpty());
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return asMap().isEmpty();
    }

    /** The fields and their values in order. */
    public Map<Field<?, ?>, Object> asMap() {
        Map<Field<?, ?>, Object> map = new LinkedHashMap<>();
        for (int number = 0; number < values.length; number++) {
            Object value = values[number];
            if (value != null) {
                map.put(index.field(number), value);
            }
        }
        return Collections.unmodifiableMap(map);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldValues that
                && (index == that.index ? Arrays.equals(values, that.values) : asMap().equals(that.asMap()));
    }

    @Override
    public int hashCode() {
        return asMap().hashCode();
    }

    @Override
    public String toString() {
        return "values of " + asMap().keySet().stream().map(Field::name).toList();
    }
}
