package io.orderlane.alipayhk.jca;

import io.orderlane.alipayhk.port.Signature;
import io.orderlane.alipayhk.port.Signer;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SignatureException;
import java.security.interfaces.RSAPrivateKey;
import java.util.Base64;
import java.util.OptionalInt;

/** Signs with RSA256, by the given provider. The key is parsed once, and each thread has its own state. */
public final class RsaSigner implements Signer {

    private final OptionalInt keyVersion;
    private final Provider provider;
    private final ThreadLocal<java.security.Signature> perThread;

    /** With the private key that AlipayHK knows under this version. It is imported into the provider. */
    public RsaSigner(RSAPrivateKey key, int keyVersion, Provider provider) {
        this(key, OptionalInt.of(keyVersion), provider);
    }

    /** The same; without a version it signs as the newest key and names none. */
    public RsaSigner(RSAPrivateKey key, OptionalInt keyVersion, Provider provider) {
        RSAPrivateKey own = new KeyImport(provider).privateKey(key);
        this.keyVersion = keyVersion;
        this.provider = provider;
        this.perThread = ThreadLocal.withInitial(() -> begun(own));
    }

    @Override
    public Signature sign(byte[] message) {
        return new Signature(Signature.RSA256, keyVersion, Base64.getEncoder().encodeToString(raw(message)));
    }

    /** Signing resets the object for the next message; after a failure its state is unknown, so it is discarded. */
    private byte[] raw(byte[] message) {
        java.security.Signature rsa = perThread.get();
        boolean whole = false;
        try {
            rsa.update(message);
            byte[] signed = rsa.sign();
            whole = true;
            return signed;
        } catch (SignatureException | RuntimeException broken) {
            throw cannotSign(broken);
        } finally {
            if (!whole) { // after an Error too: the next message would be signed together with this one
                perThread.remove();
            }
        }
    }

    private java.security.Signature begun(RSAPrivateKey own) {
        try {
            java.security.Signature rsa = java.security.Signature.getInstance(RsaProviders.SHA256_WITH_RSA, provider);
            rsa.initSign(own);
            return rsa;
        } catch (GeneralSecurityException broken) {
            throw cannotSign(broken);
        }
    }

    private IllegalStateException cannotSign(Exception why) {
        return new IllegalStateException("the private key cannot sign with provider " + provider.getName(), why);
    }
}
