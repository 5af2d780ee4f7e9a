package io.orderlane.app.wiring;

import io.orderlane.alipayhk.jca.ProviderUnavailableException;
import io.orderlane.alipayhk.signing.ProviderChoice;
import io.orderlane.alipayhk.signing.SigningProvider;
import io.orderlane.alipayhk.signing.SigningProviders;
import io.orderlane.app.config.ConfigurationException;
import io.orderlane.app.config.reading.KeyCatalogue;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The provider that signs and verifies: chosen and loaded once, for all accounts. A native library is slow to load;
 * only callers that need it wait.
 */
public final class SigningChoice {

    private static final Logger LOG = LoggerFactory.getLogger(SigningChoice.class);

    private final boolean named;
    private final BackgroundTask<SigningProvider> loading;

    private SigningChoice(boolean named, Callable<SigningProvider> load) {
        this.named = named;
        this.loading = new BackgroundTask<>("orderlane-signing-load", load);
    }

    /** By the one of these that was chosen; nothing is loaded yet. */
    static SigningChoice by(ProviderChoice choice, SigningProviders providers) {
        return new SigningChoice(choice != ProviderChoice.AUTO, () -> load(choice, providers));
    }

    /** By this one. */
    static SigningChoice by(SigningProvider provider) {
        return new SigningChoice(false, () -> provider);
    }

    /** Loads one that was chosen by name, or throws {@link ConfigurationException}; {@code auto} is left for later. */
    public void requireNamed() {
        if (named) {
            provider();
        }
    }

    /** Begins to load it in the background, unless it is there. */
    public void begin() {
        var unused = loading.begin();
    }

    /** The provider, waited for; throws {@link ConfigurationException} when a named one does not load here. */
    SigningProvider provider() {
        return loading.result();
    }

    private static SigningProvider load(ProviderChoice choice, SigningProviders providers) {
        try {
            SigningProvider chosen = providers.choose(choice);
            LOG.info("signing with {}: {}", chosen.name(), chosen.why());
            chosen.missed().ifPresent(why -> LOG.warn("signing slower than need be: {}", why));
            return chosen;
        } catch (ProviderUnavailableException missing) {
            throw KeyCatalogue.unusable(
                    "signing.provider",
                    choice.word(),
                    String.valueOf(missing.getMessage()),
                    "Set signing.provider to auto, which uses what loads here, or to jdk; or use a platform where it loads"
                            + " and leave its jar in lib/.");
        }
    }
}
