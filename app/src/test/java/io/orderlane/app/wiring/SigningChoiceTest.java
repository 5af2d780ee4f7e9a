package io.orderlane.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.alipayhk.jca.ProviderUnavailableException;
import io.orderlane.alipayhk.jca.RsaProviders;
import io.orderlane.alipayhk.jca.RsaSource;
import io.orderlane.alipayhk.signing.ProviderChoice;
import io.orderlane.alipayhk.signing.SigningProvider;
import io.orderlane.alipayhk.signing.SigningProviders;
import io.orderlane.app.config.ConfigurationException;
import io.orderlane.app.config.TestKeys;
import io.orderlane.app.config.reading.ConfigurationLoader;
import io.orderlane.app.config.reading.LoadedConfiguration;
import io.orderlane.app.service.RunningService;
import io.orderlane.app.service.Service;
import io.orderlane.sandbox.Sandbox;
import io.orderlane.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningChoiceTest {

    private static final SigningProviders ONLY_THE_JDK_LOADS = providers(() -> {
        throw ProviderUnavailableException.of("Fast RSA", new UnsatisfiedLinkError("no such library"));
    });

    @TempDir
    private Path dir;

    @Test
    void whatWasAskedForAndDoesNotLoadIsAConfigurationProblem() {
        assertThatThrownBy(() -> chosen("accp"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("signing.provider = \"accp\"")
                .hasMessageContaining("found     Fast RSA cannot be used: UnsatisfiedLinkError, no such library (")
                .hasMessageContaining(System.getProperty("os.name"))
                .hasMessageContaining("fix       Set signing.provider to auto, which uses what loads here, or to jdk");
    }

    @Test
    void aServiceDoesNotStartWithoutWhatWasAskedForByName() throws IOException {
        String url = "jdbc:sqlite:" + dir.resolve("unsigned.db");
        var loaded = ConfigurationLoader.of(
                RunningService.settings(dir, Map.of("database.url", url, "signing.provider", "accp")));
        Assembly assembly = Assembly.of(loaded, InstalledScenarios.of(loaded.configuration()), List.of())
                .signing(SigningChoice.by(ProviderChoice.ACCP, ONLY_THE_JDK_LOADS));
        assertThatThrownBy(() -> Service.start(assembly))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("signing.provider = \"accp\"");
        assertThat(dir.resolve("unsigned.db")).doesNotExist();
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
                .hasMessageContaining("auto, accp, jdk or bouncycastle");
    }

    @Test
    void aProviderThatIsGoneIsRefusedWithWhatToChoose() {
        assertThatThrownBy(() -> chosen("conscrypt"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("signing.provider = \"conscrypt\"")
                .hasMessageContaining("found     Orderlane does not sign with Conscrypt any more")
                .hasMessageContaining("expected  auto, accp, jdk or bouncycastle")
                .hasMessageContaining("fix       Choose auto, or accp, which signs faster than Conscrypt did; jdk where"
                        + " accp does not run, such as on Windows. All make the same signatures.");
    }

    @Test
    void autoIsLoadedOnceAndNotBeforeItIsNeeded() throws IOException {
        AtomicInteger loaded = new AtomicInteger();
        SigningChoice signing = signing("auto", providers(() -> {
            loaded.incrementAndGet();
            return RsaProviders.jdk();
        }));
        assertThat(loaded).hasValue(0);

        signing.begin();
        signing.provider();
        signing.provider();
        assertThat(loaded).hasValue(1);
    }

    @Test
    void updatesAreTakenInWhileItStillLoadsAndDeliveredWhenItIsThere() throws Exception {
        CountDownLatch loaded = new CountDownLatch(1);
        try (Sandbox alipayHk =
                        Sandbox.start(SandboxOptions.forClient("CID", Files.readString(TestKeys.ourPublicHalf(dir))));
                Service service = service(alipayHk, () -> {
                    await(loaded);
                    return RsaProviders.jdk();
                })) {
            assertThat(posted(service)).isEqualTo(202);
            assertThat(alipayHk.journal().size()).isZero();

            loaded.countDown();
            Awaitility.await().until(() -> alipayHk.journal().size() == 1);
        } finally {
            loaded.countDown();
        }
    }

    private Service service(Sandbox alipayHk, RsaSource slow) throws IOException {
        LoadedConfiguration loaded = ConfigurationLoader.of(RunningService.settings(
                dir,
                Map.of(
                        "alipayhk.endpoint", alipayHk.endpoint().toString(),
                        "alipayhk.public-key-file",
                                Files.writeString(dir.resolve("theirs.pem"), alipayHk.publicKeyPem())
                                        .toString())));
        return Service.start(Assembly.of(loaded, InstalledScenarios.of(loaded.configuration()), List.of())
                .signing(SigningChoice.by(ProviderChoice.AUTO, providers(slow))));
    }

    private int posted(Service service) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.url().resolve("/v1/updates"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(RunningService.rides("early").get(0)))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException givenUp) {
            throw new IllegalStateException(givenUp);
        }
    }

    private static SigningProviders providers(RsaSource fast) {
        return new SigningProviders(Map.of(ProviderChoice.JDK, RsaProviders::jdk, ProviderChoice.ACCP, fast));
    }

    private SigningProvider chosen(String word) throws IOException {
        return signing(word, ONLY_THE_JDK_LOADS).provider();
    }

    private SigningChoice signing(String word, SigningProviders providers) throws IOException {
        var loaded = ConfigurationLoader.of(RunningService.settings(dir, Map.of("signing.provider", word)));
        return SigningChoice.by(loaded.configuration().signing().provider(), providers);
    }
}
