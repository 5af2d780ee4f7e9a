package io.orderlane.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher beside the packaged application, without sources. */
final class PackagedStartIT {

    private static final Path APPLICATION = Path.of("target", "orderlane").toAbsolutePath();
    private static final Path LAUNCHER = APPLICATION.resolve("orderlane-under-test");
    private static final Path ADDED = APPLICATION.resolve("lib/zz-added-by-a-test.jar");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private record Ended(int code, String out, String err, List<String> loaded) {}

    @BeforeEach
    void placeTheLauncher() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash");
        Files.copy(
                Path.of("..", "orderlane"),
                LAUNCHER,
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
    }

    @AfterEach
    void takeItAway() throws IOException {
        Files.deleteIfExists(LAUNCHER);
        Files.deleteIfExists(ADDED);
    }

    @Test
    void signTouchesNeitherConfigurationNorGuiceNorAnythingElseItDoesNotNeed() throws Exception {
        Ended ended = sign();
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).startsWith("algorithm=RSA256,").hasLineCount(1);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.loaded())
                .anyMatch(line -> line.contains("io.orderlane.app.cli.signing.SignVerb"))
                .noneMatch(line -> line.contains(" io.orderlane.app.config."))
                .noneMatch(line -> line.contains(" io.orderlane.app.wiring."))
                .noneMatch(line -> line.contains(" com.google.inject."))
                .noneMatch(line -> line.contains(" org.hibernate."))
                .noneMatch(line -> line.contains(" io.vertx."))
                .noneMatch(line -> line.contains(" ch.qos.logback."))
                .noneMatch(line -> line.contains(" org.bouncycastle."))
                .noneMatch(line -> line.contains(" com.amazon."));
    }

    @Test
    void aJarPutIntoLibLaterIsFound() throws Exception {
        try (OutputStream out = Files.newOutputStream(ADDED);
                JarOutputStream jar = new JarOutputStream(out)) {
            jar.putNextEntry(new ZipEntry("META-INF/services/io.orderlane.core.scenario.ScenarioProvider"));
            jar.write("added.later.Scenario\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(run("scenarios").err()).contains("added.later.Scenario");
    }

    private Ended sign() throws IOException, InterruptedException {
        CommandRun.run("keys", "new", folder.resolve("keys").toString());
        Files.writeString(folder.resolve("body"), "{}");
        return run(
                "sign",
                "--path",
                "/p",
                "--body",
                folder.resolve("body").toString(),
                "--client-id",
                "C",
                "--time",
                "T",
                "--private-key",
                folder.resolve("keys/private-key.pem").toString());
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        Path loaded = folder.resolve("loaded");
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("JAVA_OPTS");
        builder.environment().put("ORDERLANE_JAVA_OPTS", "-Xlog:class+load:file=" + loaded);
        int code = builder.start().waitFor();
        return new Ended(
                code,
                Files.readString(folder.resolve("out")),
                Files.readString(folder.resolve("err")),
                Files.readAllLines(loaded));
    }
}
