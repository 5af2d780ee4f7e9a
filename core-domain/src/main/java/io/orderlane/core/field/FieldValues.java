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
    public static final FieldValues NONE = new FieldValues(FieldIndex.NONE, new Object[0]);

    private final FieldIndex index;
    private final @Nullable Object[] values;

    private FieldValues(FieldIndex index, @Nullable Object[] values) {
        this.index = index;
        this.values = values;
    }

    /**
     * These values, not copied: the caller must not change the array afterwards.
     *
     * @param values one for each number of the index, read by the field's own type; null for what was not given
     */
    public static FieldValues handedOver(FieldIndex index, @Nullable Object[] values) {
        if (values.length != index.size()) {
            throw new IllegalArgumentException(values.length + " values for the " + index.size() + " fields " + index);
        }
        return new FieldValues(index, values);
    }

    /** A copy of these values in this order; each must have been read by its field's own type. */
    public static FieldValues of(Map<Field<?, ?>, Object> values) {
        return values.isEmpty()
                ? NONE
                : new FieldValues(
                        FieldIndex.of(values.keySet()), values.values().toArray());
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

    /** Whether a value says nothing: empty text, a list without items, an object without members. */
    public static boolean isEmpty(Object value) {
        if (value instanceof String text) {
            return text.isEmpty();
        }
        if (value instanceof Tree.Text text) {
            return text.value().isEmpty();
        }
        if (value instanceof Tree.Items items) {
            return items.values().isEmpty();
        }
        return (value instanceof List<?> list && list.isEmpty())
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
