package io.orderlane.alipayhk.bouncycastle;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** What touches the provider's own classes: its jar is signed, and reading the long manifest alone takes 100 ms. */
final class LoadedBouncyCastle {

    private LoadedBouncyCastle() {}

    static Provider provider() {
        return new BouncyCastleProvider();
    }
}
