package io.orderlane.app.cli.console;

import java.util.regex.Pattern;

/** How many columns a text takes on a terminal: Chinese characters take two, marks that join take none. */
public final class Columns {

    private static final Pattern JOINING = Pattern.compile("[\\p{Mn}\\p{Me}\\p{Cf}]");

    /** The ranges that Unicode's East Asian Width calls wide or full-width, without the gaps nobody uses. */
    private static final Pattern WIDE = Pattern.compile(
            "[\\x{1100}-\\x{115F}\\x{2E80}-\\x{303E}\\x{3041}-\\x{A4CF}\\x{AC00}-\\x{D7A3}\\x{F900}-\\x{FAFF}"
                    + "\\x{FE30}-\\x{FE6F}\\x{FF00}-\\x{FF60}\\x{FFE0}-\\x{FFE6}\\x{1F300}-\\x{1F64F}\\x{1F680}-\\x{1F6FF}"
                    + "\\x{1F900}-\\x{1F9FF}\\x{20000}-\\x{3FFFD}]");

    private Columns() {}

    /** The columns of a text without control characters. */
    public static int of(String text) {
        return text.codePoints().map(Columns::of).sum();
    }

    /** The columns of a character: 0, 1 or 2. */
    static int of(int codePoint) {
        String character = Character.toString(codePoint);
        if (JOINING.matcher(character).matches()) {
            return 0;
        }
        return WIDE.matcher(character).matches() ? 2 : 1;
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
