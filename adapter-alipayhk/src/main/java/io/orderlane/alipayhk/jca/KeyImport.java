package io.orderlane.alipayhk.jca;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/** Imports keys of another provider: a native one would do so for each signature, which takes longer than to sign. */
final class KeyImport {

    private final Provider provider;

    KeyImport(Provider provider) {
        this.provider = provider;
    }

    RSAPrivateKey privateKey(RSAPrivateKey key) {
        try {
            return (RSAPrivateKey) factory().generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
        } catch (GeneralSecurityException refused) {
            throw refused("private", refused);
        }
    }

    RSAPublicKey publicKey(RSAPublicKey key) {
        try {
            return (RSAPublicKey) factory().generatePublic(new X509EncodedKeySpec(key.getEncoded()));
        } catch (GeneralSecurityException refused) {
            throw refused("public", refused);
        }
    }

    private KeyFactory factory() throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA", provider);
    }

    private IllegalStateException refused(String half, GeneralSecurityException why) {
        return new IllegalStateException("provider " + provider.getName() + " does not take the " + half + " key", why);
    }
}
