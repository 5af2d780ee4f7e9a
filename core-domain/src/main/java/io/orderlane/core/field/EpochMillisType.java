package io.orderlane.core.field;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A point in time as a number of milliseconds since 1970, the form of every time on the wire. */
public record EpochMillisType() implements FieldType<Instant> {

    @Override
    public WireForm wireForm() {
        return WireForm.NUMBER;
    }

    @Override
    public String describe() {
        return "time, epoch milliseconds";
    }

    @Override
    public Reading<Instant> read(Tree raw, @Nullable DisplayLocale locale) {
        return raw instanceof Tree.Num number
                ? EpochMillis.read(number.value())
                : Reading.wrongKind(raw, "a number: " + describe());
    }

    @Override
    public Tree write(Instant value) {
        return Tree.of(value.toEpochMilli());
    }

    @Override
    public String example() {
        return "1795226400000";
    }
}
