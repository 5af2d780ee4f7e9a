package io.orderlane.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
