package io.orderlane.core.field;

import io.orderlane.core.provenance.Inferred;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole number written as text, as AlipayHK wants amounts, minutes and percentages inside scenario data.
 *
 * @param unit what is counted: cents, minutes, percent
 * @param form why we read the text as digits alone; null where that is no conclusion
 */
public record DigitsType(String unit, @Nullable Inferred form) implements FieldType<Long> {

    private static final Inferred DIGITS =
            new Inferred("the page gives it as text; that this is digits alone is taken from its words and samples");

    /** The most digits that always fit a {@code long}. */
    private static final int MOST_DIGITS = 18;

    /** Digits in text, as we conclude from a page that says text. */
    public DigitsType(String unit) {
        this(unit, DIGITS);
    }

    /** The same, concluded for another reason. */
    public DigitsType concluded(String because) {
        return new DigitsType(unit, new Inferred(because));
    }

    @Override
    public List<Inferred> concluded() {
        return form == null ? List.of() : List.of(form);
    }

    @Override
    public WireForm wireForm() {
        return WireForm.STRING;
    }

    @Override
    public String describe() {
        return "digits in text, " + unit;
    }

    @Override
    public Reading<Long> read(Tree raw, @Nullable DisplayLocale locale) {
        if (!(raw instanceof Tree.Text text)) {
            return Reading.wrongKind(raw, describe() + ", such as \"" + example() + "\"");
        }
        return isDigits(text.value())
                ? Reading.of(Long.valueOf(text.value()))
                : Reading.wrong(
                        Fault.Reason.BAD_FORMAT,
                        shape(text.value()),
                        describe() + ", such as \"" + example() + "\"",
                        form);
    }

    /** Called for every amount; a loop, since a pattern costs some ten times as much. */
    private static boolean isDigits(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return !value.isEmpty() && value.length() <= MOST_DIGITS;
    }

    /** Says what is wrong without repeating an amount. */
    private static String shape(String value) {
        if (value.isEmpty()) {
            return "empty text";
        }
        if (value.matches("-[0-9]+")) {
            return "a negative number";
        }
        return value.matches("[0-9]+[.,][0-9]*") ? "a number with decimals" : "text that is not only digits";
    }

    @Override
    public Tree write(Long value) {
        return Tree.of(Long.toString(value));
    }

    @Override
    public String example() {
        return switch (unit) {
            case "cents" -> "10000";
            case "percent" -> "70";
            default -> "5";
        };
    }
}
