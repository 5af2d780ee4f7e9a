package io.orderlane.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Stage;
import io.orderlane.alipayhk.jca.ProviderUnavailableException;
import io.orderlane.alipayhk.jca.RsaProviders;
import io.orderlane.alipayhk.signing.ProviderChoice;
import io.orderlane.alipayhk.signing.SigningProvider;
import io.orderlane.alipayhk.signing.SigningProviders;
import io.orderlane.app.config.ConfigurationException;
import io.orderlane.app.config.ConfigurationLoader;
import io.orderlane.app.service.RunningService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningModuleTest {

    private static final SigningProviders ONLY_THE_JDK_LOADS =
            new SigningProviders(Map.of(ProviderChoice.JDK, RsaProviders::jdk, ProviderChoice.ACCP, () -> {
                throw ProviderUnavailableException.of("Fast RSA", new UnsatisfiedLinkError("no such library"));
            }));

    @TempDir
    private Path dir;

    @Test
    void whatWasAskedForAndDoesNotLoadIsAConfigurationProblem() {
        assertThatThrownBy(() -> chosen("accp"))
                .isInstanceOf(CreationException.class)
                .cause()
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("signing.provider = \"accp\"")
                .hasMessageContaining("found     Fast RSA cannot be used: UnsatisfiedLinkError, no such library (")
                .hasMessageContaining(System.getProperty("os.name"))
                .hasMessageContaining("fix       Set signing.provider to auto, which uses what loads here, or to jdk");
    }

    @Test
    void autoStartsAllTheSame() throws IOException {
        SigningProvider chosen = chosen("auto");

        assertThat(chosen.provider()).isEqualTo(RsaProviders.jdk());
        assertThat(chosen.missed()).isPresent();
    }

    @Test
    void aWordThatIsNoneIsAConfigurationProblem() {
        assertThatThrownBy(() -> chosen("openssl"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("signing.provider = \"openssl\"")
                .hasMessageContaining("not one of the words")
                .hasMessageContaining("auto, accp, conscrypt, jdk or bouncycastle");
    }

    private SigningProvider chosen(String word) throws IOException {
        var settings = RunningService.settings(dir, Map.of("signing.provider", word));
        var loaded = ConfigurationLoader.of(settings);
        return Guice.createInjector(
                        Stage.PRODUCTION,
                        new SigningModule(loaded.configuration().signing(), ONLY_THE_JDK_LOADS))
                .getInstance(SigningProvider.class);
    }
}
