package io.orderlane.core.field;

import org.jspecify.annotations.Nullable;

/** Values being gathered by number. Of use once: {@link #build()} hands its array over instead of copying it. */
public final class FieldValuesBuilder {

    private final FieldIndex index;
    private @Nullable Object @Nullable [] values;
    private long filled;

    /** Values of these fields, none yet. */
    public FieldValuesBuilder(FieldIndex index) {
        this.index = index;
        this.values = new Object[index.size()];
    }

    /** Sets a value that was read by the field's own type; false when the field has one already. */
    public boolean put(int number, Object value) {
        @Nullable Object[] slots = slots();
        if (slots[number] != null) {
            return false;
        }
        slots[number] = value;
        filled |= FieldValues.isEmpty(value) ? 0 : FieldIndex.bit(number);
        return true;
    }

    /** The values; the builder is spent. */
    public FieldValues build() {
        FieldValues built = new FieldValues(index, slots(), filled);
        values = null;
        return built;
    }

    private @Nullable Object[] slots() {
        if (values == null) {
            throw new IllegalStateException("These values are built; use a new builder for more.");
        }
        return values;
    }
}
