package io.orderlane.testkit.host;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * RSA-2048 keys by the name of who has them. Each is made once for a process, since making one takes longer than most
 * tests; they are kept in memory and protect nothing.
 */
final class TestKeys {

    private static final Map<String, KeyPair> MADE = new ConcurrentHashMap<>();
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private TestKeys() {}

    /** Makes those that are missing, as many at a time as there are processors. */
    static void make(Collection<String> owners) {
        owners.parallelStream().forEach(TestKeys::of);
    }

    static KeyPair of(String owner) {
        return MADE.computeIfAbsent(owner, any -> make());
    }

    private static KeyPair make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot make RSA keys", e);
        }
    }

    static String pem(String label, Key key) {
        return "-----BEGIN " + label + "-----\n" + LINES.encodeToString(key.getEncoded()) + "\n-----END " + label
                + "-----\n";
    }
}
