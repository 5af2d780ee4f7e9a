package io.orderlane.core.field;

/** Lengths, counted in characters as the pages do: a character outside the basic plane counts once. */
final class Lengths {

    private Lengths() {}

    static Reading<String> within(String value, int max) {
        if (max == 0 || value.length() <= max) {
            return Reading.of(value);
        }
        int length = value.codePointCount(0, value.length());
        return length <= max
                ? Reading.of(value)
                : Reading.wrong(Fault.Reason.TOO_LONG, length + " characters", "at most " + max + " characters");
    }
}
