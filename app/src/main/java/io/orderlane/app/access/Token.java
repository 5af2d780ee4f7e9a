package io.orderlane.app.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A token of which only the SHA-256 digest is kept; there may be several for one name. */
@SuppressWarnings("ArrayRecordComponent") // compared only by MessageDigest
public record Token(Access access, byte[] digest) {

    /** What the hash of a token begins with in the file. */
    static final String HASH = "sha256:";

    /** The hash of a token as it stands in the file. */
    public static String hash(String token) {
        return HASH + HexFormat.of().formatHex(digest(token));
    }

    static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
