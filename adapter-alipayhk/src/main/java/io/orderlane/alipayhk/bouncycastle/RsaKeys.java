package io.orderlane.alipayhk.bouncycastle;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Turns recognised keys into the provider's own, refusing what AlipayHK does not take. */
final class RsaKeys {

    private final EncodedRsaKeys keys;

    RsaKeys(EncodedRsaKeys keys) {
        this.keys = keys;
    }

    RSAPrivateKey privateKey(String source, PrivateKeyInfo info) {
        requireRsa(source, info.getPrivateKeyAlgorithm());
        try {
            return keys.privateKey(source, info.getEncoded());
        } catch (GeneralSecurityException | IOException broken) {
            throw new UnusableKeyException(source, "found a damaged RSA private key", EncodedRsaKeys.FIX);
        }
    }

    RSAPublicKey publicKey(String source, SubjectPublicKeyInfo info) {
        requireRsa(source, info.getAlgorithm());
        try {
            return keys.publicKey(source, info.getEncoded());
        } catch (GeneralSecurityException | IOException broken) {
            throw new UnusableKeyException(source, "found a damaged RSA public key", EncodedRsaKeys.FIX);
        }
    }

    private static void requireRsa(String source, AlgorithmIdentifier algorithm) {
        if (algorithm.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            throw new UnusableKeyException(source, "found an EC key", EncodedRsaKeys.FIX);
        }
        if (!algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)) {
            throw new UnusableKeyException(
                    source, "found a key of algorithm " + algorithm.getAlgorithm(), EncodedRsaKeys.FIX);
        }
    }
}
