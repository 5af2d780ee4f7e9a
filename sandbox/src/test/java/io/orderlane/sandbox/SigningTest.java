package io.orderlane.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.sandbox.protocol.GatewayKey;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sandbox signs its answers with. */
final class SigningTest {

    @Test
    void aFastProviderThatCannotEvenBeMadeLeavesTheSigningToTheJdk(@TempDir Path classes) throws Exception {
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(services.resolve("java.security.Provider"), "com.amazon.corretto.crypto.provider.Missing\n");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        URL[] only = {classes.toUri().toURL()};
        try (URLClassLoader broken = new URLClassLoader(only, ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(broken);
            assertThat(GatewayKey.of(Merchant.GATEWAY_KEY, "1").sign(new byte[] {1, 2, 3}))
                    .hasSize(256);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
