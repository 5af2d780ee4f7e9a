package io.orderlane.alipayhk.bouncycastle;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that holds one PEM block of the usual kind and nothing else. The JDK can read what is in it, so that Bouncy
 * Castle's signed jars, which take 100 ms to open, are opened only for other forms and for what is wrong.
 */
final class PlainPem {

    private static final Pattern PRIVATE = block("PRIVATE KEY");
    private static final Pattern PUBLIC = block("PUBLIC KEY");

    private PlainPem() {}

    /** A PKCS#8 encoding. */
    static Optional<byte[]> privateKey(byte[] content) {
        return encoded(PRIVATE, content);
    }

    /** A SubjectPublicKeyInfo encoding. */
    static Optional<byte[]> publicKey(byte[] content) {
        return encoded(PUBLIC, content);
    }

    private static Optional<byte[]> encoded(Pattern block, byte[] content) {
        Matcher whole = block.matcher(new String(content, StandardCharsets.ISO_8859_1));
        if (!whole.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(whole.group(1).replaceAll("\\s", "")));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static Pattern block(String name) {
        return Pattern.compile(
                "\\s*-----BEGIN " + name + "-----\\s+([A-Za-z0-9+/=\\s]+)-----END " + name + "-----\\s*");
    }
}
