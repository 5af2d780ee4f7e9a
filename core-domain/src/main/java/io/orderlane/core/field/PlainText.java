package io.orderlane.core.field;

/**
 * Text from outside, made safe to show in a terminal, in a log line or on a page: without control characters (C0, DEL
 * and C1), without line and paragraph separators, without the controls that turn the direction of writing, and without
 * a surrogate that has no partner. Letters of every script, accents, emoji and their joiners stay as they are.
 */
public final class PlainText {

    /** What replaces each character that was taken out: an open box. */
    public static final char TAKEN_OUT = '\u2423';

    private static final String CUT = "…";

    private PlainText() {}

    /** The text with every unsafe character replaced by {@link #TAKEN_OUT}; the same object when there is none. */
    public static String of(String text) {
        int unsafe = firstUnsafe(text);
        if (unsafe < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length()).append(text, 0, unsafe);
        text.codePoints().skip(text.codePointCount(0, unsafe)).forEach(character -> {
            if (isUnsafe(character)) {
                plain.append(TAKEN_OUT);
            } else {
                plain.appendCodePoint(character);
            }
        });
        return plain.toString();
    }

    /** The same, cut after {@code most} characters; an ellipsis shows that something was cut. */
    public static String of(String text, int most) {
        boolean fits = text.length() <= most || text.codePointCount(0, text.length()) <= most;
        return fits ? of(text) : of(text.substring(0, text.offsetByCodePoints(0, most))) + CUT;
    }

    /** Whether nothing would be taken out. */
    public static boolean isPlain(String text) {
        return firstUnsafe(text) < 0;
    }

    /** Where the first unsafe character stands, as an index of the string; -1 when there is none. */
    public static int firstUnsafe(String text) {
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            if (isUnsafe(character)) {
                return at;
            }
            at += Character.charCount(character);
        }
        return -1;
    }

    /** Whether a character may not reach a terminal. A code point that is a surrogate has no partner. */
    public static boolean isUnsafe(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> turnsDirection(character);
            default -> false;
        };
    }

    private static boolean turnsDirection(int character) {
        return character == 0x061C
                || character == 0x200E
                || character == 0x200F
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }
}
