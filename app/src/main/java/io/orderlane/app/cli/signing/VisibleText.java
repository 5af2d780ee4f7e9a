package io.orderlane.app.cli.signing;

/** Text with its control characters made visible, so that a stray blank or line break can be seen. */
final class VisibleText {

    private VisibleText() {}

    /** Line feeds show and still break the line; other control characters show as pictures; a blank stays a blank. */
    static String of(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(c -> visible.append(picture(c)));
        return visible.toString();
    }

    private static String picture(int c) {
        if (c == '\n') {
            return "␊\n";
        }
        if (c < ' ') {
            return Character.toString(0x2400 + c);
        }
        if (c == 0x7F) {
            return "␡";
        }
        return isInvisible(c) ? String.format("<U+%04X>", c) : Character.toString(c);
    }

    private static boolean isInvisible(int c) {
        return c == 0xA0 || c == 0xFFFD || Character.getType(c) == Character.FORMAT || c >= 0x80 && c <= 0x9F;
    }
}
