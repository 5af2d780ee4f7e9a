package io.orderlane.app.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bearer tokens that open the door. Only their digests are kept, and every comparison takes the same time. */
public final class Tokens {

    private final Map<Access, byte[]> digests = new LinkedHashMap<>();

    Tokens(Map<Access, String> tokens) {
        tokens.forEach((access, token) -> digests.put(access, sha256(token)));
    }

    /** No tokens: everybody who can reach the door may come in. */
    public static Tokens none() {
        return new Tokens(Map.of());
    }

    /** Whether a token is asked for at all. */
    public boolean required() {
        return !digests.isEmpty();
    }

    /** What this token opens; nothing when it is unknown. Looks at every token, whichever fits. */
    public Optional<Access> find(String presented) {
        byte[] digest = sha256(presented);
        @Nullable Access found = null;
        for (Map.Entry<Access, byte[]> entry : digests.entrySet()) {
            if (MessageDigest.isEqual(entry.getValue(), digest)) {
                found = entry.getKey();
            }
        }
        return Optional.ofNullable(found);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
