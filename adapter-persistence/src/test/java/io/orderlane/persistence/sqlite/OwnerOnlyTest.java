package io.orderlane.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OwnerOnlyTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void needsRights() {
        assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "files have no POSIX rights");
    }

    @Test
    void theDatabaseItsCompanionsAndTheirFolderAreTheOwnersAlone() throws IOException {
        Path data = folder.resolve("new").resolve("data");
        try (SqliteStore store = SqliteStore.open(data.resolve("orderlane.db"), Clock.systemUTC())) {
            assertThat(store.stores().reader().pending()).isZero();
            for (String name : List.of("orderlane.db", "orderlane.db-wal", "orderlane.db-shm", "orderlane.db.lock")) {
                assertThat(mode(data.resolve(name))).as(name).isEqualTo("rw-------");
            }
        }
        assertThat(mode(data)).isEqualTo("rwx------");
        assertThat(mode(data.getParent())).isEqualTo("rwx------");
    }

    @Test
    void whatIsThereAlreadyKeepsItsMode() throws IOException {
        Path database = Files.createFile(folder.resolve("orderlane.db"));
        Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("rw-r-----"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x---"));

        SqliteStore.open(database, Clock.systemUTC()).close();

        assertThat(mode(database)).isEqualTo("rw-r-----");
        assertThat(mode(folder)).isEqualTo("rwxr-x---");
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
