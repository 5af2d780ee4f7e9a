package io.orderlane.core.field;

import org.jspecify.annotations.Nullable;

/**
 * A whole number as a JSON number.
 *
 * @param least the smallest value allowed
 */
public record NumberType(long least) implements FieldType<Long> {

    static final NumberType NOT_NEGATIVE = new NumberType(0);

    @Override
    public WireForm wireForm() {
        return WireForm.NUMBER;
    }

    @Override
    public String describe() {
        return "whole number" + (least == Long.MIN_VALUE ? "" : ", at least " + least);
    }

    @Override
    public Reading<Long> read(Tree raw, @Nullable DisplayLocale locale) {
        if (!(raw instanceof Tree.Num number)) {
            return Reading.wrongKind(raw, describe());
        }
        return number.value() < least
                ? Reading.wrong(Fault.Reason.BAD_FORMAT, "a smaller number", describe())
                : Reading.of(number.value());
    }

    @Override
    public Tree write(Long value) {
        return Tree.of(value);
    }

    @Override
    public String example() {
        return "1";
    }
}
