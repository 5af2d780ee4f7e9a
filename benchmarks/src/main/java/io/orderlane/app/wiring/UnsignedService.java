package io.orderlane.app.wiring;

import io.orderlane.alipayhk.jca.ProviderUnavailableException;
import io.orderlane.alipayhk.signing.ProviderChoice;
import io.orderlane.alipayhk.signing.SigningProvider;
import io.orderlane.alipayhk.signing.SigningProviders;
import io.orderlane.app.cli.console.StopSignals;
import io.orderlane.app.config.ConfigurationLoader;
import io.orderlane.app.config.LoadedConfiguration;
import io.orderlane.app.service.Service;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code serve} with signatures that are no signatures, for a benchmark of everything but signing. It verifies answers
 * truly. In the package of the wiring, since a service must not be able to leave its signer out.
 */
public final class UnsignedService {

    private UnsignedService() {}

    /** Takes its configuration from the environment alone. */
    public static void main(String[] args) throws InterruptedException, ProviderUnavailableException {
        LoadedConfiguration loaded = ConfigurationLoader.load(null, System.getenv());
        SigningProvider real = SigningProviders.all().choose(ProviderChoice.AUTO);
        SigningProvider none =
                new SigningProvider(new NoSigning(real.provider()), "a benchmark without signing", Optional.empty());
        Assembly assembly = Assembly.of(loaded, InstalledScenarios.of(loaded.configuration()), List.of())
                .signing(SigningChoice.by(none));
        try (StopSignals signals = new StopSignals();
                Service service = Service.start(assembly)) {
            Objects.requireNonNull(service, "it runs");
            signals.await();
        }
    }
}
