package io.orderlane.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.orderlane.alipayhk.jca.ProviderUnavailableException;
import io.orderlane.alipayhk.signing.SigningProvider;
import io.orderlane.alipayhk.signing.SigningProviders;
import io.orderlane.app.config.ConfigurationException;
import io.orderlane.app.config.SigningConfiguration;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whose RSA signs and verifies, chosen once and passed on. */
final class SigningModule extends AbstractModule {

    private static final Logger LOG = LoggerFactory.getLogger(SigningModule.class);

    private final SigningConfiguration configuration;
    private final Beside<SigningProvider> loading;

    SigningModule(SigningConfiguration configuration, SigningProviders providers) {
        this.configuration = configuration;
        this.loading = new Beside<>("orderlane-signing-load", () -> providers.choose(configuration.provider()));
    }

    /** A native library takes its time; it loads while the store is opened. */
    @Override
    protected void configure() {
        loading.begin();
    }

    @Provides
    @Singleton
    SigningProvider provider() throws InterruptedException {
        try {
            SigningProvider chosen = loaded();
            LOG.info("signing with {}: {}", chosen.name(), chosen.why());
            chosen.missed().ifPresent(why -> LOG.warn("signing slower than need be: {}", why));
            return chosen;
        } catch (ProviderUnavailableException missing) {
            throw ConfigurationException.unusable(
                    "signing.provider",
                    configuration.provider().word(),
                    String.valueOf(missing.getMessage()),
                    "Set signing.provider to auto, which uses what loads here, or to jdk; or use a platform where it loads"
                            + " and leave its jar in lib/.");
        }
    }

    private SigningProvider loaded() throws ProviderUnavailableException, InterruptedException {
        try {
            return loading.outcome();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof ProviderUnavailableException missing) {
                throw missing;
            }
            throw new IllegalStateException("the signing provider could not be loaded", failed.getCause());
        }
    }
}
