package io.orderlane.alipayhk.signing;

import java.security.Provider;
import java.util.Optional;

/**
 * The provider that was chosen.
 *
 * @param provider for signers and verifiers; it is not installed for the process
 * @param why why this one, in words
 * @param missed why a faster one is not used; empty when nothing was missed
 */
public record SigningProvider(Provider provider, String why, Optional<String> missed) {

    /** Its name and version, such as {@code AmazonCorrettoCryptoProvider 2.5.0}. */
    public String name() {
        return provider.getName() + " " + provider.getVersionStr();
    }
}
