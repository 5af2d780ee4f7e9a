package io.orderlane.alipayhk.protocol;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The value of a signature in its several spellings. */
final class SignatureValue {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private SignatureValue() {}

    static String base64(byte[] value) {
        return Base64.getEncoder().encodeToString(value);
    }

    /** Replaces the three characters of standard Base64 that a URL cannot carry; a general encoder takes longer. */
    static String percentEncoded(String base64) {
        return base64.replace("+", "%2B").replace("/", "%2F").replace("=", "%3D");
    }

    /** Blanks go first: the page's own sample breaks lines within an escape. */
    static Optional<byte[]> decode(String text) {
        String joined = hasBlank(text) ? BLANKS.matcher(text).replaceAll("") : text;
        String plain = joined.indexOf('%') < 0 ? joined : percentDecoded(joined);
        return base64Decoded(plain.replace('-', '+').replace('_', '/'));
    }

    /** Checked first: few values have one, and removing them takes as long as all the rest. */
    private static boolean hasBlank(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) <= ' ') {
                return true;
            }
        }
        return false;
    }

    /** Only {@code %XX}: form decoding would turn a plus sign of unescaped Base64 into a blank. */
    private static String percentDecoded(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
            if (isEscape(text, at)) {
                plain.append(text, from, at).append((char) HexFormat.fromHexDigits(text, at + 1, at + 3));
                from = at + 3;
            }
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    private static Optional<byte[]> base64Decoded(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
