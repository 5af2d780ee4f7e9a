package io.orderlane.core.field;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/** A day as text, {@code yyyy-MM-dd}; a day that does not exist is refused. */
public record DateType() implements FieldType<LocalDate> {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    @Override
    public WireForm wireForm() {
        return WireForm.STRING;
    }

    @Override
    public String describe() {
        return "date in text, yyyy-MM-dd";
    }

    @Override
    public Reading<LocalDate> read(Tree raw, @Nullable DisplayLocale locale) {
        if (!(raw instanceof Tree.Text text)) {
            return Reading.wrongKind(raw, describe());
        }
        try {
            return Reading.of(LocalDate.parse(text.value(), FORM));
        } catch (DateTimeParseException notADate) {
            return Reading.wrong(
                    Fault.Reason.BAD_FORMAT, Quoted.of(text.value()), describe() + ", such as \"" + example() + "\"");
        }
    }

    @Override
    public Tree write(LocalDate value) {
        return Tree.of(FORM.format(value));
    }

    @Override
    public String example() {
        return "2026-12-31";
    }
}
