package io.orderlane.sandbox.protocol;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * Signs with Amazon Corretto Crypto Provider where its jar lies on the class path and loads, else with the JDK: the
 * bytes are the same, and more CPU is left for the service under test. Verifying stays with the JDK, so that no
 * signature is judged by the library that made it.
 */
final class SigningRsa {
    private static final String ALGORITHM = "SHA256withRSA";
    private static final String FAST = "com.amazon.corretto.crypto.provider.";

    private final Provider provider;
    private final PrivateKey key;

    /** The provider parses the key once here, since that takes longer than to sign. */
    SigningRsa(PrivateKey key) throws GeneralSecurityException {
        this.provider = fastest();
        this.key = KeyFactory.getInstance("RSA", provider).generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
    }

    byte[] sign(byte[] bytes) throws GeneralSecurityException {
        Signature rsa = Signature.getInstance(ALGORITHM, provider);
        rsa.initSign(key);
        rsa.update(bytes);
        return rsa.sign();
    }

    private static Provider fastest() throws GeneralSecurityException {
        Provider jdk = Signature.getInstance(ALGORITHM).getProvider();
        return fast().orElse(jdk);
    }

    /** When its native library does not load, the provider exists but offers nothing, or cannot be made at all. */
    private static Optional<Provider> fast() {
        try {
            return ServiceLoader.load(Provider.class).stream()
                    .filter(offered -> offered.type().getName().startsWith(FAST))
                    .map(ServiceLoader.Provider::get)
                    .filter(offered -> offered.getService("Signature", ALGORITHM) != null)
                    .findFirst();
        } catch (ServiceConfigurationError unusable) {
            return Optional.empty();
        }
    }
}
