package io.orderlane.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.core.port.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two processes never serve one file, whatever they call it. */
final class OneFileTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"?busy_timeout=1000", "?", "?journal_mode=DELETE&synchronous=OFF"})
    void optionsBehindTheFileAreRefusedByName(String options) {
        String url = "jdbc:sqlite:" + folder.resolve("orderlane.db") + options;
        assertThatThrownBy(() -> SqliteStore.open(url, Clock.systemUTC()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(options)
                .hasMessageContaining("options")
                .hasMessageContaining("database.url");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:orderlane.db", "file:/tmp/orderlane.db?mode=ro", ":resource:orderlane.db", ":memory:x"})
    void anotherWayToNameAFileIsRefused(String name) {
        assertThatThrownBy(() -> SqliteStore.open("jdbc:sqlite:" + name, Clock.systemUTC()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("jdbc:sqlite:PATH");
        assertThat(Path.of(name)).doesNotExist();
    }

    @Test
    void aFolderWhoseNameTheDriverWouldReadAsOptionsIsRefused() {
        Path file = folder.resolve("why?").resolve("orderlane.db");
        assertThatThrownBy(() -> SqliteStore.open(file, Clock.systemUTC()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("?");
    }

    @Test
    void aLinkToAFileInUseIsTheFile() throws IOException {
        Path file = folder.resolve("orderlane.db");
        Path link = Files.createDirectory(folder.resolve("elsewhere")).resolve("link.db");
        Files.createSymbolicLink(link, file);
        assertInUseAsWell(file, link);
    }

    @Test
    void aLinkMadeBeforeItsFileIsTheFile() throws IOException {
        Path file = folder.resolve("data").resolve("orderlane.db");
        Path link = folder.resolve("link.db");
        Files.createDirectory(folder.resolve("data"));
        Files.createSymbolicLink(link, Path.of("data/orderlane.db"));
        assertInUseAsWell(link, file);
        assertThat(file).exists();
    }

    private static void assertInUseAsWell(Path first, Path second) {
        try (SqliteStore store = SqliteStore.open(first, Clock.systemUTC())) {
            assertThatThrownBy(() -> SqliteStore.open(second, Clock.systemUTC()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("is in use by this process");
            assertThat(store.stores().reader().pending()).isZero();
        }
    }

    @Test
    void linksThatLeadInACircleAreRefused() throws IOException {
        Path one = folder.resolve("one.db");
        Files.createSymbolicLink(one, folder.resolve("two.db"));
        Files.createSymbolicLink(folder.resolve("two.db"), one);
        assertThatThrownBy(() -> SqliteStore.open(one, Clock.systemUTC()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("one.db");
    }

    @Test
    void aFileWithTwoNamesIsRefusedSinceEachWouldHaveItsOwnLog() throws IOException {
        Path file = folder.resolve("orderlane.db");
        SqliteStore.open(file, Clock.systemUTC()).close();
        Files.createLink(folder.resolve("other.db"), file);
        assertThatThrownBy(() -> SqliteStore.open(file, Clock.systemUTC()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("hard links");
        Files.delete(folder.resolve("other.db"));
        SqliteStore.open(file, Clock.systemUTC()).close();
    }
}
