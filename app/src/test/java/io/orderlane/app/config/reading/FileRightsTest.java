package io.orderlane.app.config.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.orderlane.app.config.ConfigurationException;
import io.orderlane.app.config.TestKeys;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRightsTest {

    @TempDir
    Path dir;

    private Path ours = Path.of("");
    private final Map<String, String> values = new HashMap<>();

    @BeforeEach
    void configure() throws IOException {
        assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "files have no POSIX rights");
        TestKeys keys = TestKeys.in(dir);
        ours = keys.ours();
        Path plugins = Files.createDirectory(dir.resolve("plugins"));
        mode(ours, "rw-------");
        mode(plugins, "rwx------");
        values.put("alipayhk.endpoint", "http://127.0.0.1:9");
        values.put("alipayhk.client-id", "CID");
        values.put("alipayhk.private-key-file", ours.toString());
        values.put("alipayhk.public-key-file", keys.theirs().toString());
        values.put("plugins.dir", plugins.toString());
    }

    @Test
    void aKeyFileThatOthersMayWriteStopsTheStart() throws IOException {
        mode(ours, "rw-----w-");

        assertThat(catchThrowableOfType(ConfigurationException.class, () -> ConfigurationLoader.of(values)))
                .hasMessageContaining("alipayhk.private-key-file")
                .hasMessageContaining("other users of this machine may write it")
                .hasMessageContaining("chmod go-w");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ours)))
                .isEqualTo("rw-----w-");
    }

    @Test
    void whatOthersMayReadOrPutBesideOursIsNamedAndStopsNothing() throws IOException {
        mode(ours, "rw----r--");
        mode(dir.resolve("plugins"), "rwxrwxrwx");

        assertThat(ConfigurationLoader.of(values).warnings())
                .containsExactly(
                        "alipayhk.private-key-file: other users of this machine may read " + ours + "; chmod go-r it.",
                        "plugins.dir: other users of this machine may put code into " + dir.resolve("plugins")
                                + "; chmod go-w it.");
    }

    @Test
    void filesOfTheOwnerAloneAreNotMentioned() {
        assertThat(ConfigurationLoader.of(values).warnings()).isEmpty();
    }

    private static void mode(Path file, String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
