package io.orderlane.alipayhk.bouncycastle;

import io.orderlane.alipayhk.jca.RsaSigner;
import io.orderlane.alipayhk.jca.RsaVerifier;
import io.orderlane.alipayhk.port.PublicKeys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Optional;

/** Two keys together: whether they fit, the public half of a private one, and new pairs. */
public final class KeyPairs {

    private static final byte[] PROBE = "orderlane".getBytes(StandardCharsets.US_ASCII);

    private final Provider provider;

    /** With the RSA of this provider. */
    public KeyPairs(Provider provider) {
        this.provider = provider;
    }

    /** Whether what the one signs the other verifies: tried, not compared. */
    public boolean fit(RSAPrivateKey privateKey, RSAPublicKey publicKey) {
        RsaVerifier verifier = new RsaVerifier(PublicKeys.anyVersion(publicKey), provider);
        return verifier.verify(PROBE, new RsaSigner(privateKey, 1, provider).sign(PROBE))
                .isGood();
    }

    /** The public half, which nearly every private key file carries within. */
    public Optional<RSAPublicKey> publicHalf(RSAPrivateKey privateKey) {
        return privateKey instanceof RSAPrivateCrtKey whole ? Optional.of(publicHalf(whole)) : Optional.empty();
    }

    private RSAPublicKey publicHalf(RSAPrivateCrtKey key) {
        try {
            RSAPublicKeySpec spec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            return (RSAPublicKey) KeyFactory.getInstance("RSA", provider).generatePublic(spec);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the private key has no usable public half", broken);
        }
    }

    /** A new pair of 2048 bits; the JDK's own random numbers. */
    public NewKeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA", provider);
            generator.initialize(EncodedRsaKeys.LEAST_BITS);
            KeyPair pair = generator.generateKeyPair();
            return NewKeyPair.of((RSAPrivateKey) pair.getPrivate(), (RSAPublicKey) pair.getPublic());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(provider.getName() + " cannot make RSA keys", impossible);
        }
    }
}
