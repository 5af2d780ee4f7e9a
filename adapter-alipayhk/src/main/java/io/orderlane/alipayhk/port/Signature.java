package io.orderlane.alipayhk.port;

import java.util.OptionalInt;

/**
 * A signature as the {@code Signature} header carries it.
 *
 * @param algorithm the header's name of it, {@code RSA256} for SHA-256 with RSA (PKCS#1 v1.5)
 * @param keyVersion which of the signer's keys made it; empty means its newest (API fundamentals, Signature)
 * @param base64 the value in standard Base64 with padding, not percent-encoded
 */
public record Signature(String algorithm, OptionalInt keyVersion, String base64) {

    /** The one algorithm the pages define. */
    public static final String RSA256 = "RSA256";

    /** A signature by RSA256 with the key of this version. */
    public static Signature rsa256(int keyVersion, String base64) {
        return new Signature(RSA256, OptionalInt.of(keyVersion), base64);
    }
}
