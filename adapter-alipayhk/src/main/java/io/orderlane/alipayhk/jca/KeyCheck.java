package io.orderlane.alipayhk.jca;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPublicKey;

/** Whether one key fits. Each thread keeps its signature object until one does not fit, then makes a new one. */
final class KeyCheck {

    private final ThreadLocal<Signature> perThread;

    /** With a key that is the provider's own. */
    KeyCheck(RSAPublicKey key, Provider provider) {
        this.perThread = ThreadLocal.withInitial(() -> begun(key, provider));
    }

    boolean fits(byte[] message, byte[] signature) {
        boolean fits = false;
        try {
            Signature rsa = perThread.get();
            rsa.update(message);
            fits = rsa.verify(signature);
        } catch (SignatureException | IllegalStateException broken) {
            fits = false;
        } finally {
            if (!fits) { // after an Error too: the next message would be verified together with this one
                perThread.remove();
            }
        }
        return fits;
    }

    private static Signature begun(RSAPublicKey key, Provider provider) {
        try {
            Signature rsa = Signature.getInstance(RsaProviders.SHA256_WITH_RSA, provider);
            rsa.initVerify(key);
            return rsa;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("provider " + provider.getName() + " cannot verify", broken);
        }
    }
}
