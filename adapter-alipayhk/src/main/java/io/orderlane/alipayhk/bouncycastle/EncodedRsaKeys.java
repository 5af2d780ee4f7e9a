package io.orderlane.alipayhk.bouncycastle;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.interfaces.RSAKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/** Turns encodings into the provider's own keys. The JDK is enough for it, and nothing of Bouncy Castle is loaded. */
final class EncodedRsaKeys {

    /** Digital signature page: 2048 bits are required. */
    static final int LEAST_BITS = 2048;

    /** Signatures under small exponents were forged where padding was checked badly; FIPS 186-5 asks for over 2^16. */
    private static final BigInteger LEAST_EXPONENT = BigInteger.valueOf(65537);

    /** What to do about a key that AlipayHK does not take. */
    static final String FIX = "AlipayHK takes RSA keys of 2048 bits (digital signature, keys); "
            + "`orderlane keys new DIR` makes a pair";

    private final Provider provider;

    EncodedRsaKeys(Provider provider) {
        this.provider = provider;
    }

    /** From PKCS#8. */
    RSAPrivateKey privateKey(String source, byte[] encoded) throws GeneralSecurityException {
        RSAPrivateKey key = (RSAPrivateKey) factory().generatePrivate(new PKCS8EncodedKeySpec(encoded));
        return key instanceof RSAPrivateCrtKey whole
                ? fit(source, key, whole.getPublicExponent())
                : longEnough(source, key);
    }

    /** From a SubjectPublicKeyInfo. */
    RSAPublicKey publicKey(String source, byte[] encoded) throws GeneralSecurityException {
        RSAPublicKey key = (RSAPublicKey) factory().generatePublic(new X509EncodedKeySpec(encoded));
        return fit(source, key, key.getPublicExponent());
    }

    private KeyFactory factory() throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA", provider);
    }

    private static <K extends RSAKey> K fit(String source, K key, BigInteger exponent) {
        if (exponent.compareTo(LEAST_EXPONENT) < 0) {
            throw new UnusableKeyException(
                    source, "found an RSA key with the public exponent " + exponent + ", 65537 or more is safe", FIX);
        }
        return longEnough(source, key);
    }

    private static <K extends RSAKey> K longEnough(String source, K key) {
        int bits = key.getModulus().bitLength();
        if (bits < LEAST_BITS) {
            throw new UnusableKeyException(source, "found an RSA key of " + bits + " bits, 2048 are needed", FIX);
        }
        return key;
    }
}
