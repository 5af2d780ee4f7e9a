package io.orderlane.sandbox.rules;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Forms of a value beyond its JSON type: those a page describes are demanded, those we conclude are only noted. */
enum Format {
    CENTS("[0-9]+", "whole cents in digits", false),
    NUMERIC("[0-9]+(\\.[0-9]+)?", "a number in digits", false),
    /** No page says the unit of every time, but every sample has 13 digits. */
    EPOCH_MILLIS("[0-9]{13}", "epoch milliseconds, 13 digits", false),
    /** The time events are sequenced by: with another unit the sandbox could not. */
    EVENT_TIME("[0-9]{13}", "epoch milliseconds, 13 digits", true),
    DATE("[0-9]{4}-[0-9]{2}-[0-9]{2}", "a date as yyyy-MM-dd", true),
    CURRENCY("[A-Z]{3}", "a three-letter ISO 4217 code", true),
    URL("[A-Za-z][A-Za-z0-9+.-]*:.+", "a URL with its scheme", false);

    private final Pattern pattern;
    private final String words;
    private final boolean demanded;

    Format(String regex, String words, boolean demanded) {
        this.pattern = Pattern.compile(regex, Pattern.DOTALL);
        this.words = words;
        this.demanded = demanded;
    }

    /** Whether a value of another form is refused; it is noted otherwise. */
    boolean isDemanded() {
        return demanded;
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
