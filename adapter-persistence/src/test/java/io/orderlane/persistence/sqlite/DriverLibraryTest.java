package io.orderlane.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DriverLibraryTest {

    @TempDir
    private Path folder;

    @Test
    void librariesThatKilledProcessesLeftAreRemovedAndNothingElse() throws IOException {
        List<String> leftOvers = List.of(
                "sqlite-3.54.1.0-241d774d-libsqlitejdbc.so",
                "sqlite-3.54.1.0-241d774d-libsqlitejdbc.so.lck",
                "sqlite-3.54.1.0-51d8a278-libsqlitejdbc.dylib",
                "sqlite-3.54.1.0-51d8a278-sqlitejdbc.dll.lck");
        List<String> ours = List.of("orderlane.db", "orderlane.db-wal", "orderlane.db.lock", "sqlite-notes.txt");
        for (String name : leftOvers) {
            Files.createFile(folder.resolve(name));
        }
        for (String name : ours) {
            Files.createFile(folder.resolve(name));
        }
        DriverLibrary.removeLeftOvers(folder);
        assertThat(leftOvers).noneMatch(name -> Files.exists(folder.resolve(name)));
        assertThat(ours).allMatch(name -> Files.exists(folder.resolve(name)));
    }
}
