package io.orderlane.alipayhk.bouncycastle;

import io.orderlane.alipayhk.jca.RsaSource;
import java.security.Provider;

/** Bouncy Castle, plain Java and no faster than the JDK: a second opinion. */
public final class BouncyCastleSource implements RsaSource {

    /** Its classes are touched in another class, so that whoever chooses another provider does not wait for them. */
    @Override
    public Provider load() {
        return LoadedBouncyCastle.provider();
    }
}
