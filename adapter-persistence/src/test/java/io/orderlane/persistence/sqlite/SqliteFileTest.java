package io.orderlane.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.core.port.OrderFilter;
import io.orderlane.core.port.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SqliteFileTest {

    @TempDir
    private Path folder;

    @Test
    void theFileAndItsFolderAreMade() {
        Path file = folder.resolve("data").resolve("orderlane.db");
        try (SqliteStore store = SqliteStore.open("jdbc:sqlite:" + file, Clock.systemUTC())) {
            assertThat(file).exists();
            assertThat(store.stores().reader().pending()).isZero();
        }
        assertThat(folder.resolve("data").resolve("orderlane.db-wal")).doesNotExist();
    }

    @Test
    void aFileIsOpenedOnceAtATime() {
        Path file = folder.resolve("orderlane.db");
        try (SqliteStore store = SqliteStore.open(file, Clock.systemUTC())) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> SqliteStore.open(file, Clock.systemUTC()))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("is in use by this process");
            }
            assertThat(store.stores().reader().pending()).isZero();
        }
        SqliteStore.open(file, Clock.systemUTC()).close();
    }

    @Test
    void twoFilesOfOneFolderAreTwoStores() {
        try (SqliteStore one = SqliteStore.open(folder.resolve("one.db"), Clock.systemUTC());
                SqliteStore two = SqliteStore.open(folder.resolve("two.db"), Clock.systemUTC())) {
            assertThat(one.stores()).isNotEqualTo(two.stores());
        }
    }

    @Test
    void whatIsNotADatabaseIsRefusedAndLetGo() throws IOException {
        Path file = folder.resolve("orderlane.db");
        Files.writeString(file, "this is a letter, not a database; ".repeat(100));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> SqliteStore.open(file, Clock.systemUTC()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("orderlane.db")
                    .hasMessageContaining("not a database");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite:", "jdbc:postgresql://localhost/x", "orderlane.db", "jdbc:sqlite::memory:"})
    void aUrlThatNamesNoSqliteFileIsRefused(String url) {
        assertThatThrownBy(() -> SqliteStore.open(url, Clock.systemUTC()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("jdbc:sqlite:PATH");
    }

    @Test
    void aClosedStoreSaysSo() {
        SqliteStore store = SqliteStore.open(folder.resolve("orderlane.db"), Clock.systemUTC());
        store.close();
        store.close();
        assertThatThrownBy(() -> store.stores().lanes().reap())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is closed");
        assertThatThrownBy(() -> store.stores().reader().orders(OrderFilter.newest(1)))
                .isInstanceOf(StoreException.class);
    }
}
