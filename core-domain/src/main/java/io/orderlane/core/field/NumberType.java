package io.orderlane.core.field;

import io.orderlane.core.provenance.Inferred;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A whole number as a JSON number, {@code least} or more. */
public record NumberType(long least) implements FieldType<Long> {

    static final NumberType NOT_NEGATIVE = new NumberType(0);

    private static final Inferred FORM = new Inferred(
            "the page gives it as a number; that it is not below a least one is taken from what it counts");

    @Override
    public List<Inferred> concluded() {
        return least == Long.MIN_VALUE ? List.of() : List.of(FORM);
    }

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
                ? Reading.wrong(
                        Fault.Reason.BAD_FORMAT,
                        number.value() < 0 ? "a negative number" : "a smaller number",
                        describe(),
                        FORM)
                : Reading.of(number.value());
    }

    @Override
    public Tree write(Long value) {
        return Tree.of(value);
    }

    @Override
    public String example() {
        return Long.toString(Math.max(1, least));
    }
}
