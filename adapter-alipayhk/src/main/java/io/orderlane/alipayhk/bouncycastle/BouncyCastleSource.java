package io.orderlane.alipayhk.bouncycastle;

import io.orderlane.alipayhk.jca.RsaSource;
import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Bouncy Castle, plain Java and no faster than the JDK: a second opinion. */
public final class BouncyCastleSource implements RsaSource {

    @Override
    public Provider load() {
        return new BouncyCastleProvider();
    }
}
