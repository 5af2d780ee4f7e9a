package io.orderlane.alipayhk.bouncycastle;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.interfaces.RSAKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/** Turns encodings into the provider's own keys. The JDK is enough for it, and nothing of Bouncy Castle is loaded. */
final class EncodedRsaKeys {

    /** Digital signature page: 2048 bits are a must. */
    static final int LEAST_BITS = 2048;

    /** What to do about a key that AlipayHK does not take. */
    static final String FIX = "AlipayHK takes RSA keys of 2048 bits (digital signature, keys); "
            + "`orderlane keys new DIR` makes a pair";

    private final Provider provider;

    EncodedRsaKeys(Provider provider) {
        this.provider = provider;
    }

    /** From PKCS#8. */
    RSAPrivateKey privateKey(String source, byte[] encoded) throws GeneralSecurityException {
        return longEnough(source, (RSAPrivateKey) factory().generatePrivate(new PKCS8EncodedKeySpec(encoded)));
    }

    /** From a SubjectPublicKeyInfo. */
    RSAPublicKey publicKey(String source, byte[] encoded) throws GeneralSecurityException {
        return longEnough(source, (RSAPublicKey) factory().generatePublic(new X509EncodedKeySpec(encoded)));
    }

    private KeyFactory factory() throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA", provider);
    }

    private static <K extends RSAKey> K longEnough(String source, K key) {
        int bits = key.getModulus().bitLength();
        if (bits < LEAST_BITS) {
            throw new UnusableKeyException(source, "found an RSA key of " + bits + " bits, 2048 are needed", FIX);
        }
        return key;
    }
}
