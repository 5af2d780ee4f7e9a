package io.orderlane.app.wiring;

import io.orderlane.alipayhk.jca.ProviderUnavailableException;
import io.orderlane.alipayhk.signing.ProviderChoice;
import io.orderlane.alipayhk.signing.SigningProvider;
import io.orderlane.alipayhk.signing.SigningProviders;
import io.orderlane.app.config.ConfigurationException;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose RSA signs and verifies: chosen and loaded once, for all accounts. A native library takes its time to load; who needs
 * it waits here, and nobody else.
 */
public final class SigningChoice {

    private static final Logger LOG = LoggerFactory.getLogger(SigningChoice.class);

    private final Beside<SigningProvider> loading;

    private SigningChoice(Callable<SigningProvider> load) {
        this.loading = new Beside<>("orderlane-signing-load", load);
    }

    /** By the one of these that was chosen; nothing is loaded yet. */
    static SigningChoice by(ProviderChoice choice, SigningProviders providers) {
        return new SigningChoice(() -> load(choice, providers));
    }

    /** By this one. */
    static SigningChoice by(SigningProvider provider) {
        return new SigningChoice(() -> provider);
    }

    /** Begins to load it, beside what the caller goes on with. */
    public void begin() {
        loading.begin();
    }

    /**
     * The provider; waits until it is loaded.
     *
     * @throws ConfigurationException when exactly this one was asked for and does not load here
     */
    SigningProvider provider() {
        try {
            return loading.outcome();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the signing provider was loading", stopped);
        }
    }

    private static SigningProvider load(ProviderChoice choice, SigningProviders providers) {
        try {
            SigningProvider chosen = providers.choose(choice);
            LOG.info("signing with {}: {}", chosen.name(), chosen.why());
            chosen.missed().ifPresent(why -> LOG.warn("signing slower than need be: {}", why));
            return chosen;
        } catch (ProviderUnavailableException missing) {
            throw ConfigurationException.unusable(
                    "signing.provider",
                    choice.word(),
                    String.valueOf(missing.getMessage()),
                    "Set signing.provider to auto, which uses what loads here, or to jdk; or use a platform where it loads"
                            + " and leave its jar in lib/.");
        }
    }
}
