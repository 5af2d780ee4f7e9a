package io.orderlane.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.core.port.StoreException;
import io.orderlane.testkit.store.ParcelUpdate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written into a file that is no longer there would be lost, so nothing is. */
final class GoneFileTest extends SqliteFixture {

    @BeforeEach
    void inUse() {
        accepted(ParcelUpdate.of("P-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"orderlane.db", "orderlane.db-wal", "orderlane.db.lock"})
    void aFileThatWasDeletedTakesNothingMore(String name) throws IOException {
        Files.delete(folder.resolve(name));
        assertRefused(name, "deleted or replaced");
    }

    @Test
    void aFileThatWasReplacedTakesNothingMore() throws IOException {
        Path copy = folder.resolve("copy.db");
        Files.copy(folder.resolve("orderlane.db"), copy);
        Files.move(copy, folder.resolve("orderlane.db"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertRefused("orderlane.db", "deleted or replaced");
    }

    @Test
    void aFileThatWasMovedAwayAndBackTakesUpdatesAgain() throws IOException {
        Path away = folder.resolve("away.db");
        Files.move(folder.resolve("orderlane.db"), away);
        assertRefused("orderlane.db", "deleted or replaced");
        Files.move(away, folder.resolve("orderlane.db"));
        store.look();
        assertThat(store.health().outage()).isEmpty();
        accepted(ParcelUpdate.of("P-2"));
    }

    private void assertRefused(String name, String why) {
        assertThatThrownBy(() -> offerOne(ParcelUpdate.of("P-2")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(why);
        store.look();
        assertThat(store.health().outage())
                .hasValueSatisfying(outage -> assertThat(outage.reason()).contains(name, why));
    }

    @Test
    void itIsNoticedWithoutAnythingBeingWritten() throws IOException {
        Files.delete(folder.resolve("orderlane.db"));
        store.look();
        assertThat(store.health().outage()).isPresent();
    }
}
