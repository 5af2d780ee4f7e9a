package io.orderlane.sandbox.rules;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Forms of a value beyond its JSON type, as the pages describe them. */
enum Format {
    CENTS("[0-9]+", "whole cents in digits"),
    NUMERIC("[0-9]+(\\.[0-9]+)?", "a number in digits"),
    /** No page says the unit of every time, but every sample has 13 digits. */
    EPOCH_MILLIS("[0-9]{13}", "epoch milliseconds, 13 digits"),
    DATE("[0-9]{4}-[0-9]{2}-[0-9]{2}", "a date as yyyy-MM-dd"),
    CURRENCY("[A-Z]{3}", "a three-letter ISO 4217 code"),
    URL("[A-Za-z][A-Za-z0-9+.-]*:.+", "a URL with its scheme");

    private final Pattern pattern;
    private final String words;

    Format(String regex, String words) {
        this.pattern = Pattern.compile(regex, Pattern.DOTALL);
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean fits(String value) {
        return pattern.matcher(value).matches() && (this != DATE || onTheCalendar(value));
    }

    private static boolean onTheCalendar(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
