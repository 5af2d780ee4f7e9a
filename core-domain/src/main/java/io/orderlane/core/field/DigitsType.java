package io.orderlane.core.field;

import org.jspecify.annotations.Nullable;

/**
 * A whole number written as text, as AlipayHK wants amounts, minutes and percentages inside scenario data.
 *
 * @param unit what is counted: cents, minutes, percent
 */
public record DigitsType(String unit) implements FieldType<Long> {

    /** As many as always fit a {@code long}. */
    private static final int MOST_DIGITS = 18;

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
                        Fault.Reason.BAD_FORMAT, shape(text.value()), describe() + ", such as \"" + example() + "\"");
    }

    /** Every amount passes here: a loop, since a pattern costs some ten times as much. */
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
