package io.orderlane.alipayhk.protocol;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The value of a signature in its several spellings. */
final class SignatureValue {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");

    private SignatureValue() {}

    static String base64(byte[] value) {
        return Base64.getEncoder().encodeToString(value);
    }

    /** Blanks go first: the page's own sample breaks lines within an escape. */
    static Optional<byte[]> decode(String text) {
        String joined = BLANKS.matcher(text).replaceAll("");
        String plain = joined.indexOf('%') < 0 ? joined : percentDecoded(joined);
        return base64Decoded(plain.replace('-', '+').replace('_', '/'));
    }

    /** Only {@code %XX}: form decoding would turn a plus sign of unescaped Base64 into a blank. */
    private static String percentDecoded(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    private static Optional<byte[]> base64Decoded(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
