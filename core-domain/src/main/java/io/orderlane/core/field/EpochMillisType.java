package io.orderlane.core.field;

import io.orderlane.core.provenance.Inferred;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A point in time as a number of milliseconds since 1970, the form of every time on the wire. */
public record EpochMillisType() implements FieldType<Instant> {

    @Override
    public List<Inferred> concluded() {
        return List.of(EpochMillis.FORM);
    }

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
