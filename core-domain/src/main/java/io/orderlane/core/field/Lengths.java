package io.orderlane.core.field;

import io.orderlane.core.provenance.Ours;

/**
 * Whether text is sound and short enough. Lengths are counted in characters as the pages do: a character outside the
 * basic plane counts once. Half of such a character is refused, since no encoding on the wire can carry it.
 */
final class Lengths {

    private static final Ours WHOLE = new Ours("no encoding on the wire can carry half of a character");

    private Lengths() {}

    static Reading<String> within(String value, int max) {
        if (hasHalfCharacter(value)) {
            return Reading.wrong(
                    Fault.Reason.BAD_FORMAT, "text with half of a character", "text of whole characters", WHOLE);
        }
        if (max == 0 || value.length() <= max) {
            return Reading.of(value);
        }
        int length = value.codePointCount(0, value.length());
        return length <= max
                ? Reading.of(value)
                : Reading.wrong(Fault.Reason.TOO_LONG, length + " characters", "at most " + max + " characters");
    }

    private static boolean hasHalfCharacter(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isSurrogate(value.charAt(i))) {
                return value.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF);
            }
        }
        return false;
    }
}
