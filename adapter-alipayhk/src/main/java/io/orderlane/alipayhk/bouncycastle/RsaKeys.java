package io.orderlane.alipayhk.bouncycastle;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.interfaces.RSAKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Turns recognised keys into the provider's own, refusing what AlipayHK does not take. */
final class RsaKeys {

    /** Digital signature page: 2048 bits are a must. */
    static final int LEAST_BITS = 2048;

    private static final String FIX = "AlipayHK takes RSA keys of 2048 bits (digital signature, keys); "
            + "`orderlane keys new DIR` makes a pair";

    private final Provider provider;

    RsaKeys(Provider provider) {
        this.provider = provider;
    }

    RSAPrivateKey privateKey(String source, PrivateKeyInfo info) {
        requireRsa(source, info.getPrivateKeyAlgorithm());
        try {
            PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(info.getEncoded());
            return longEnough(source, (RSAPrivateKey) factory().generatePrivate(spec));
        } catch (GeneralSecurityException | IOException broken) {
            throw new UnusableKeyException(source, "found a damaged RSA private key", FIX);
        }
    }

    RSAPublicKey publicKey(String source, SubjectPublicKeyInfo info) {
        requireRsa(source, info.getAlgorithm());
        try {
            X509EncodedKeySpec spec = new X509EncodedKeySpec(info.getEncoded());
            return longEnough(source, (RSAPublicKey) factory().generatePublic(spec));
        } catch (GeneralSecurityException | IOException broken) {
            throw new UnusableKeyException(source, "found a damaged RSA public key", FIX);
        }
    }

    private KeyFactory factory() throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA", provider);
    }

    private static void requireRsa(String source, AlgorithmIdentifier algorithm) {
        if (algorithm.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            throw new UnusableKeyException(source, "found an EC key", FIX);
        }
        if (!algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)) {
            throw new UnusableKeyException(source, "found a key of algorithm " + algorithm.getAlgorithm(), FIX);
        }
    }

    private static <K extends RSAKey> K longEnough(String source, K key) {
        int bits = key.getModulus().bitLength();
        if (bits < LEAST_BITS) {
            throw new UnusableKeyException(source, "found an RSA key of " + bits + " bits, 2048 are needed", FIX);
        }
        return key;
    }
}
