package io.orderlane.alipayhk.bouncycastle;

import io.orderlane.alipayhk.jca.RsaProviders;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;

/** One pair for all tests, made once through the front door. */
public final class TestKeys {

    public static final NewKeyPair PAIR = new KeyPairs(RsaProviders.jdk()).generate();
    public static final NewKeyPair OTHER = new KeyPairs(RsaProviders.jdk()).generate();

    private TestKeys() {}

    public static RSAPrivateKey privateKey(NewKeyPair pair) {
        return reader().privateKey("test", pair.privatePem().getBytes(StandardCharsets.US_ASCII));
    }

    public static RSAPublicKey publicKey(NewKeyPair pair) {
        return reader().publicKey("test", pair.publicPem().getBytes(StandardCharsets.US_ASCII));
    }

    public static KeyReader reader() {
        return new KeyReader(RsaProviders.jdk());
    }
}
