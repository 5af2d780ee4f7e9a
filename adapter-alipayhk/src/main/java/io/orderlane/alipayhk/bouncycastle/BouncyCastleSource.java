package io.orderlane.alipayhk.bouncycastle;

import io.orderlane.alipayhk.jca.RsaSource;
import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Bouncy Castle, plain Java and no faster than the JDK: a second opinion. */
public final class BouncyCastleSource implements RsaSource {

    /** Its classes are touched in another class, so that whoever chooses another provider does not wait for them. */
    @Override
    public Provider load() {
        return Loaded.provider();
    }

    /** What touches the provider's own classes: its jar is signed, and reading the long manifest alone takes 100 ms. */
    private static final class Loaded {

        static Provider provider() {
            return new BouncyCastleProvider();
        }
    }
}
