package io.orderlane.core.field;

import io.orderlane.core.provenance.Inferred;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A point in time at our own API: ISO-8601 with an offset, or epoch milliseconds. It leaves as epoch milliseconds. */
public record MomentType() implements FieldType<Instant> {

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
        return "time, ISO-8601 with offset or epoch milliseconds";
    }

    @Override
    public Reading<Instant> read(Tree raw, @Nullable DisplayLocale locale) {
        if (raw instanceof Tree.Num number) {
            return EpochMillis.read(number.value());
        }
        return raw instanceof Tree.Text text ? parse(text.value()) : Reading.wrongKind(raw, describe());
    }

    private Reading<Instant> parse(String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            return Reading.of(Instant.ofEpochMilli(instant.toEpochMilli()));
        } catch (DateTimeParseException | ArithmeticException notIso) {
            return Reading.wrong(
                    Fault.Reason.BAD_FORMAT, Quoted.of(text), describe() + ", such as \"" + example() + "\"");
        }
    }

    @Override
    public Tree write(Instant value) {
        return Tree.of(value.toEpochMilli());
    }

    @Override
    public String example() {
        return "2026-11-21T10:00:00+08:00";
    }
}
