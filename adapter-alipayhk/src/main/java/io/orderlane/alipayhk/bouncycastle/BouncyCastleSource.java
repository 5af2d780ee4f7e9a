package io.orderlane.alipayhk.bouncycastle;

import io.orderlane.alipayhk.jca.ProviderUnavailableException;
import io.orderlane.alipayhk.jca.RsaSource;
import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Bouncy Castle: plain Java, no faster than the JDK; useful to compare signatures with. */
public final class BouncyCastleSource implements RsaSource {

    /** Another class uses the provider's classes, so that they are not loaded when another provider is chosen. */
    @Override
    public Provider load() throws ProviderUnavailableException {
        try {
            return Loaded.provider();
        } catch (LinkageError absent) {
            throw ProviderUnavailableException.of("Bouncy Castle (org.bouncycastle:bcprov-jdk18on)", absent);
        }
    }

    /** Uses the provider's classes: its jar is signed, and reading the long manifest alone takes 100 ms. */
    private static final class Loaded {

        static Provider provider() {
            return new BouncyCastleProvider();
        }
    }
}
