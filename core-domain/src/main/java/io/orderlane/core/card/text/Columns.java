package io.orderlane.core.card.text;

/** How many columns a text takes on a terminal: Chinese characters take two, marks that join take none. */
public final class Columns {

    /** First and last of the ranges that Unicode's East Asian Width calls wide or full-width, without the gaps nobody uses. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF00, 0xFF60,
        0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900, 0x1F9FF, 0x20000, 0x3FFFD
    };

    private Columns() {}

    /** The columns of a text without control characters. */
    public static int of(String text) {
        return text.codePoints().map(Columns::of).sum();
    }

    /** The columns of a character: 0, 1 or 2. */
    static int of(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    private static boolean isWide(int codePoint) {
        for (int at = 0; at < WIDE.length && codePoint >= WIDE[at]; at += 2) {
            if (codePoint <= WIDE[at + 1]) {
                return true;
            }
        }
        return false;
    }

    /** The text with blanks behind it, so that it fills this many columns. */
    public static String left(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    /** The text with blanks before it, so that it fills this many columns. */
    public static String right(String text, int columns) {
        return " ".repeat(Math.max(0, columns - of(text))) + text;
    }

    /** The text cut to at most this many columns; what was cut ends in an ellipsis. */
    public static String cut(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int used = 1;
        for (int c : text.codePoints().toArray()) {
            used += of(c);
            if (used > columns) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept.append('…').toString();
    }
}
