package io.orderlane.alipayhk.bouncycastle;

import io.orderlane.alipayhk.port.Signature;
import io.orderlane.alipayhk.port.Signer;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.interfaces.RSAPrivateKey;
import java.util.Base64;

/** Signs with RSA256. The key came through {@link KeyReader}; the arithmetic is the given provider's. */
public final class RsaSigner implements Signer {

    private final RSAPrivateKey key;
    private final int keyVersion;
    private final Provider provider;

    /** With the private key that AlipayHK knows under this version. */
    public RsaSigner(RSAPrivateKey key, int keyVersion, Provider provider) {
        this.key = key;
        this.keyVersion = keyVersion;
        this.provider = provider;
    }

    @Override
    public Signature sign(byte[] message) {
        return Signature.rsa256(keyVersion, Base64.getEncoder().encodeToString(raw(message)));
    }

    private byte[] raw(byte[] message) {
        try {
            java.security.Signature rsa = java.security.Signature.getInstance(RsaProviders.SHA256_WITH_RSA, provider);
            rsa.initSign(key);
            rsa.update(message);
            return rsa.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the private key cannot sign with provider " + provider.getName(), broken);
        }
    }
}
