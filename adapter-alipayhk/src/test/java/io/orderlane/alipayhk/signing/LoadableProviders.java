package io.orderlane.alipayhk.signing;

import static org.junit.jupiter.api.Assumptions.abort;

import io.orderlane.alipayhk.jca.ProviderUnavailableException;
import java.security.Provider;

/** The providers on this machine; a test of one that does not load here is skipped and says why. */
final class LoadableProviders {

    private LoadableProviders() {}

    static Provider load(ProviderChoice choice) {
        try {
            return SigningProviders.all().choose(choice).provider();
        } catch (ProviderUnavailableException missing) {
            return abort("SKIPPED: " + missing.getMessage());
        }
    }
}
