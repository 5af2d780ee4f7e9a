package io.orderlane.core.notification;

import io.orderlane.core.field.PlainText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * Finds one text in another: whatever its case and its blanks, plain or with the escapes of JSON, or encoded as in a
 * URL. The beginning of a long one counts too, since an answer may have cut it. A short one counts only as a word of
 * its own, so that names of parameters such as {@code auto_color} stay readable when a value is "color".
 *
 * @param value what is looked for
 * @param anywhere whether it counts within a word however short it is
 */
record HiddenText(String value, boolean anywhere) {

    /** A text with at least this many characters is found within words too. */
    private static final int LONG = 8;
    /** This many characters of the beginning of a longer text reveal it. */
    private static final int BEGINNING = 12;

    private static final int ESCAPE = 6;
    private static final int HEX = 16;
    /** Scripts behind Cyrillic and Armenian may write without blanks between words. */
    private static final int LAST_WITH_BLANKS = 0x058F;

    void mark(String text, BitSet hidden) {
        if (value.codePoints().noneMatch(HiddenText::says)) {
            return;
        }
        find(text, value, hidden);
        if (text.indexOf('%') >= 0) {
            String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
            find(text, encoded, hidden);
            find(text, encoded.replace("+", "%20"), hidden);
        }
    }

    /** Whether a character can identify a text; signs such as a dash cannot. */
    private static boolean says(int character) {
        return Character.isLetterOrDigit(character) || character > 0x7F;
    }

    private void find(String text, String wanted, BitSet hidden) {
        for (int from = 0; from < text.length(); from++) {
            int until = end(text, from, wanted);
            if (until > from && (anywhere || wanted.length() >= LONG || isWord(text, from, until))) {
                hidden.set(from, until);
            }
        }
    }

    private static boolean isWord(String text, int from, int until) {
        boolean goesOnBefore = from > 0 && joins(text.charAt(from - 1)) && joins(text.charAt(from));
        boolean goesOnBehind = until < text.length() && joins(text.charAt(until - 1)) && joins(text.charAt(until));
        return !goesOnBefore && !goesOnBehind;
    }

    private static boolean joins(char character) {
        return character == '_' || (Character.isLetterOrDigit(character) && character <= LAST_WITH_BLANKS);
    }

    /** Where the wanted text ends that begins here, or enough of its beginning; -1 when it does not stand here. */
    private static int end(String text, int from, String wanted) {
        int at = from;
        int matched = 0;
        while (matched < wanted.length() && at < text.length()) {
            int length = matchedLength(text, at, wanted.charAt(matched));
            if (length == 0) {
                break;
            }
            at += length;
            matched += isBlank(wanted.charAt(matched)) ? blanks(wanted, matched) : 1;
        }
        return matched >= Math.min(wanted.length(), BEGINNING) ? at : -1;
    }

    /** How many characters of the text stand for this one, escaped or not; 0 when they stand for another. */
    private static int matchedLength(String text, int at, char wanted) {
        char found = text.charAt(at);
        if (isBlank(wanted)) {
            return blanks(text, at);
        }
        if (same(found, wanted)) {
            return 1;
        }
        if (found != '\\' || at + 1 >= text.length()) {
            return 0;
        }
        char escaped = text.charAt(at + 1);
        if (escaped == 'u') {
            return same(unescaped(text, at), wanted) ? ESCAPE : 0;
        }
        return escaped == wanted ? 2 : 0;
    }

    /** The character written as backslash, u and four hexadecimal digits; NUL when they are not. */
    private static char unescaped(String text, int at) {
        int code = 0;
        for (int digit = at + 2; digit < at + ESCAPE; digit++) {
            int value = digit < text.length() ? Character.digit(text.charAt(digit), HEX) : -1;
            if (value < 0) {
                return 0;
            }
            code = code * HEX + value;
        }
        return (char) code;
    }

    private static int blanks(String text, int at) {
        int end = at;
        while (end < text.length() && isBlank(text.charAt(end))) {
            end++;
        }
        return end - at;
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == PlainText.TAKEN_OUT;
    }

    private static boolean same(char one, char other) {
        return one == other
                || Character.toLowerCase(Character.toUpperCase(one))
                        == Character.toLowerCase(Character.toUpperCase(other));
    }
}
