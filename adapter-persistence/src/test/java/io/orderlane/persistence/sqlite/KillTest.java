package io.orderlane.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.port.StoreException;
import io.orderlane.testkit.store.ParcelUpdate;
import io.orderlane.testkit.store.Parcels;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KillTest {

    private static final int ENOUGH = 150;

    @TempDir
    private Path folder;

    @Test
    void nothingAnsweredIsLostWhenTheProcessIsKilledAndItsLanesAreDueAtOnce() throws Exception {
        Path file = folder.resolve("orderlane.db");
        List<String> answered = new ArrayList<>();
        try (OtherProcess other = OtherProcess.on(file)) {
            while (answered.size() < ENOUGH) {
                answered.add(other.nextLine());
            }
            assertThatThrownBy(() -> SqliteStore.open(file, Clock.systemUTC()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("is in use by process")
                    .hasMessageContaining("one Orderlane process at a time")
                    .hasMessageContaining("database.url");
            other.kill();
            for (String line = other.nextLine(); line != null; line = other.nextLine()) {
                answered.add(line);
            }
        }
        try (SqliteStore store = SqliteStore.open(file, Clock.systemUTC())) {
            assertThat(answered)
                    .doesNotContainNull()
                    .allSatisfy(number -> assertThat(store.stores()
                                    .reader()
                                    .order(ParcelUpdate.of(number).key()))
                            .isPresent());
            assertThat(dueAtOnce(store)).isGreaterThanOrEqualTo(answered.size());
        }
    }

    private static int dueAtOnce(SqliteStore store) {
        RoutePermits each = new RoutePermits(new RouteKey("default", Parcels.ORDER.baseApi()), 1_000_000);
        List<ClaimedLane> claimed = store.stores().lanes().claim(List.of(each), Duration.ofSeconds(30));
        return claimed.size();
    }
}
