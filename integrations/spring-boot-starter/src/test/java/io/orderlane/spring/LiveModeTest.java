package io.orderlane.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderlane.core.Orderlane;
import io.orderlane.persistence.sqlite.SqliteStore;
import io.orderlane.sandbox.Sandbox;
import io.orderlane.sandbox.SandboxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.SmartLifecycle;

class LiveModeTest {

    @TempDir
    private Path folder;

    @Test
    void withKeysInFilesAndResourcesEachAccountDelivers() throws Exception {
        try (Sandbox alipayHk = Sandbox.start(SandboxOptions.builder().build())) {
            live(alipayHk).run(host -> {
                assertThat(host).hasNotFailed();
                assertThat(host.getBean(SqliteStore.class)).isNotNull();
                host.getBean(Orderlane.class).submit(Rides.taken("R-1"));
                host.getBean(Orderlane.class).submit(Rides.taken("R-2").account("second"));
                await().untilAsserted(() -> assertThat(Hosts.orders(alipayHk)).containsExactlyInAnyOrder("R-1", "R-2"));
            });
        }
    }

    /** What others submit while they stop is taken in, and nothing that was accepted is lost. */
    @Test
    void aStopComesAfterThatOfWhatSubmitsAndLosesNothing() throws Exception {
        try (Sandbox alipayHk = Sandbox.start(SandboxOptions.builder().build())) {
            alipayHk.stopListening();
            AtomicReference<Orderlane> stopped = new AtomicReference<>();
            live(alipayHk).withBean(LateSubmitter.class).run(host -> stopped.set(host.getBean(Orderlane.class)));
            assertThat(stopped.get().routes()).isNotEmpty();
            alipayHk.listenAgain();
            live(alipayHk)
                    .run(host -> await().untilAsserted(
                                    () -> assertThat(Hosts.orders(alipayHk)).containsExactly("R-9")));
        }
    }

    /** Submits while it stops, as a web server does that finishes its requests. */
    static final class LateSubmitter implements SmartLifecycle {

        private final Orderlane orderlane;
        private boolean running;

        LateSubmitter(Orderlane orderlane) {
            this.orderlane = orderlane;
        }

        @Override
        public void start() {
            running = true;
        }

        @Override
        public void stop() {
            running = false;
            orderlane.submit(Rides.taken("R-9"));
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public int getPhase() {
            return Integer.MAX_VALUE / 2; // that of Spring's task executors
        }
    }

    @Test
    void everythingThatIsMissingOrWrongIsSaidInOneAnalysis() {
        Hosts.plain()
                .withPropertyValues(
                        "orderlane.alipayhk.endpoint=https://alipayhk.example",
                        "orderlane.alipayhk.public-key-file=" + folder.resolve("nobody.pem"),
                        "orderlane.accounts.second.client-id=SHOP-2",
                        "orderlane.accounts.second.answer-window=often",
                        "orderlane.scenarios.boat.late=5m",
                        "orderlane.delivery.admission-factor=99",
                        "orderlane.database.url=jdbc:oracle:thin:@x")
                .run(host -> assertThat(analysis(host.getStartupFailure()))
                        .contains("orderlane.alipayhk.client-id is missing")
                        .contains("orderlane.alipayhk.private-key-file is missing")
                        .contains("nobody.pem")
                        .contains("orderlane.accounts.second.endpoint is missing")
                        .contains("orderlane.accounts.second.private-key-file is missing")
                        .contains("orderlane.scenarios.boat")
                        .contains("admission factor of 99")
                        .contains("orderlane.database.url"));
    }

    @Test
    void withNothingSetAtAllTheFourKeysAreNamed() {
        Hosts.plain()
                .run(host -> assertThat(analysis(host.getStartupFailure()))
                        .contains("4 things are missing or wrong")
                        .contains("orderlane.alipayhk.endpoint", "client-id", "private-key-file", "public-key-file"));
    }

    @Test
    void aProxyForAllMakesNoAccount() {
        Hosts.plain()
                .withPropertyValues(
                        "orderlane.alipayhk.proxy=http://proxy.example:3128",
                        "orderlane.accounts.second.client-id=SHOP-2")
                .run(host -> assertThat(analysis(host.getStartupFailure()))
                        .contains("3 things are missing or wrong", "orderlane.accounts.second.endpoint is missing")
                        .doesNotContain("orderlane.alipayhk."));
    }

    @Test
    void aKeyThatNobodyKnowsIsAnErrorAndDisabledThereIsNothing() {
        Hosts.silent()
                .withPropertyValues("orderlane.delivery.pol=1s")
                .run(host -> assertThat(host.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("orderlane.delivery.pol"));
        Hosts.plain()
                .withPropertyValues("orderlane.enabled=false")
                .run(host -> assertThat(host).hasNotFailed().doesNotHaveBean(Orderlane.class));
    }

    @Test
    void jarsThatAreMissingAreNamedWithTheirCoordinates() {
        Hosts.plain()
                .withClassLoader(new FilteredClassLoader("io.orderlane.sandbox", "io.vertx.ext.web", "org.sqlite"))
                .withPropertyValues(
                        "orderlane.mode=dev",
                        "orderlane.transport=vertx",
                        "orderlane.database.url=jdbc:sqlite:" + folder.resolve("orders.db"))
                .run(host -> assertThat(analysis(host.getStartupFailure()))
                        .contains("3 things are missing")
                        .contains("io.orderlane:orderlane-sandbox", "io.vertx:vertx-web-client", "sqlite-jdbc"));
    }

    @Test
    void anOlderSpringBootAndAnOlderNettyAreRefusedInWords() {
        assertThat(analysis(thrownBy(() -> BootVersionCheck.refuseOlder("3.5.9"))))
                .contains("Spring Boot 3.5.9 is too old", "4.0 or newer");
        BootVersionCheck.refuseOlder("4.0.7");
        assertThat(NettyVersion.isTooOld("4.1.130.Final")).isTrue();
        assertThat(NettyVersion.isTooOld(NettyVersion.found())).isFalse();
        FailureAnalysis netty = new NettyFailureAnalyzer()
                .analyze(new IllegalStateException(new NoClassDefFoundError("io/netty/channel/IoHandlerFactory")));
        assertThat(netty).isNotNull();
        assertThat(netty.getDescription()).contains("Netty 4.2");
    }

    private static Throwable thrownBy(Runnable call) {
        try {
            call.run();
            throw new AssertionError("nothing was thrown");
        } catch (WrongSettingsException refused) {
            return refused;
        }
    }

    private static String analysis(Throwable failure) {
        FailureAnalysis analysis = new SettingsFailureAnalyzer().analyze(failure);
        assertThat(analysis).as(() -> String.valueOf(failure)).isNotNull();
        return analysis.getDescription();
    }

    /** Two accounts whose keys are in files, named as a file and as a resource. */
    private ApplicationContextRunner live(Sandbox alipayHk) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair ours = generator.generateKeyPair();
        String publicKey = Base64.getEncoder().encodeToString(ours.getPublic().getEncoded());
        List.of("SHOP-1", "SHOP-2").forEach(client -> alipayHk.registerClient(client, "1", publicKey));
        String key = Base64.getMimeEncoder().encodeToString(ours.getPrivate().getEncoded());
        Path file = Files.writeString(
                folder.resolve("private-key.pem"),
                "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----\n");
        Path theirs = Files.writeString(folder.resolve("alipayhk.pem"), alipayHk.publicKeyPem());
        return Hosts.plain()
                .withPropertyValues(
                        "orderlane.database.url=jdbc:sqlite:" + folder.resolve("orders.db"),
                        "orderlane.alipayhk.endpoint=" + alipayHk.endpoint(),
                        "orderlane.alipayhk.client-id=SHOP-1",
                        "orderlane.alipayhk.private-key-file=" + file,
                        "orderlane.alipayhk.public-key-file=" + theirs,
                        "orderlane.accounts.second.endpoint=" + alipayHk.endpoint(),
                        "orderlane.accounts.second.client-id=SHOP-2",
                        "orderlane.accounts.second.private-key-file=" + file.toUri(),
                        "orderlane.accounts.second.public-key-files.1=" + theirs.toUri());
    }
}
