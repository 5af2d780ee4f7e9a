package io.orderlane.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SandboxVerbTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void aTakenPortIsAMatterOfConfigurationAndTheKeysAreKept() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            var ended = CommandRun.run("sandbox", "--keys", folder.toString(), "--port", "" + taken.getLocalPort());
            assertThat(ended.code()).isEqualTo(3);
            assertThat(ended.out()).isEmpty();
            assertThat(ended.err()).contains("port");
        }
        assertThat(folder.resolve("merchant/private-key.pem")).exists();
        assertThat(folder.resolve("alipayhk/public-key.pem")).exists();
    }

    @Test
    void aPublicKeyThatIsNoneIsNamed() throws IOException {
        Path noKey = Files.writeString(folder.resolve("no-key.pem"), "hello");
        var ended = CommandRun.run(
                "sandbox", "--port", "0", "--keys", folder.resolve("k").toString(), "--public-key", noKey.toString());
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("client");
    }

    @Test
    void aTermSignalEndsItInItsTime() throws Exception {
        Process sandbox = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "sandbox",
                        "--port",
                        "0",
                        "--keys",
                        folder.toString())
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        try (BufferedReader said = sandbox.errorReader(StandardCharsets.UTF_8)) {
            // a newer Java warns of native code first
            assertThat(said.lines()
                            .filter(line -> line.startsWith("Sandbox listens at "))
                            .findFirst())
                    .hasValueSatisfying(line -> assertThat(line).endsWith("Ctrl-C stops it."));
            sandbox.destroy();
            assertThat(sandbox.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(sandbox.exitValue()).isEqualTo(143);
            assertThat(folder.resolve("out")).isNotEmptyFile();
        } finally {
            sandbox.destroyForcibly();
        }
    }
}
