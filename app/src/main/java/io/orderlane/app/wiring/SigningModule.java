package io.orderlane.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.orderlane.alipayhk.jca.ProviderUnavailableException;
import io.orderlane.alipayhk.signing.SigningProvider;
import io.orderlane.alipayhk.signing.SigningProviders;
import io.orderlane.app.config.Configuration;
import io.orderlane.app.config.ConfigurationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whose RSA signs and verifies, chosen once and passed on. */
final class SigningModule extends AbstractModule {

    private static final Logger LOG = LoggerFactory.getLogger(SigningModule.class);

    private final SigningProviders providers;

    SigningModule(SigningProviders providers) {
        this.providers = providers;
    }

    @Provides
    @Singleton
    SigningProvider provider(Configuration configuration) {
        try {
            SigningProvider chosen = providers.choose(configuration.signing().provider());
            LOG.info("signing with {}: {}", chosen.name(), chosen.why());
            chosen.missed().ifPresent(why -> LOG.warn("signing slower than need be: {}", why));
            return chosen;
        } catch (ProviderUnavailableException missing) {
            throw ConfigurationException.unusable(
                    "signing.provider",
                    configuration.signing().provider().word(),
                    String.valueOf(missing.getMessage()),
                    "Set signing.provider to auto, which uses what loads here, or to jdk; or use a platform where it loads"
                            + " and leave its jar in lib/.");
        }
    }
}
