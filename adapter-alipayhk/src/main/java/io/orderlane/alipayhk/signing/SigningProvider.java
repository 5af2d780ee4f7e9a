package io.orderlane.alipayhk.signing;

import java.security.Provider;
import java.util.Optional;

/** The chosen provider, not installed for the process; why this one, and why no faster one, if one was missed. */
public record SigningProvider(Provider provider, String why, Optional<String> missed) {

    /** Its name and version, such as {@code AmazonCorrettoCryptoProvider 2.5.0}. */
    public String name() {
        return provider.getName() + " " + provider.getVersionStr();
    }
}
