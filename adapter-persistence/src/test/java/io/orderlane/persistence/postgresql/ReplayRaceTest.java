package io.orderlane.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.replay.Replay;
import io.orderlane.core.port.replay.ReplayResult;
import io.orderlane.testkit.store.ParcelUpdate;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is sent again may be removed by age in the very moment. */
final class ReplayRaceTest extends PostgresFixture {

    private static final ParcelUpdate PARCEL = ParcelUpdate.of("P-1");

    @Test
    void whatIsRemovedWhileItIsReplayedIsUnknownAndItsLaneStaysIdle() throws Exception {
        accepted(PARCEL);
        deliver(claim(1).get(0));
        assertThat(replayedWhileItIsRemoved()).containsExactly(new ReplayResult.Unknown());
        assertThat(stores().reader().order(PARCEL.key()).orElseThrow().state()).isEqualTo(LaneState.IDLE);
        assertThat(claim(1)).isEmpty();
        accepted(PARCEL.second(1));
        deliver(claim(1).get(0));
    }

    /** The copy has to wait for the table, the questions before it have not. */
    private List<ReplayResult> replayedWhileItIsRemoved() throws SQLException {
        Replay request = request();
        try (Connection remover = DriverManager.getConnection(url, TestServer.USER, "");
                Statement statement = remover.createStatement()) {
            remover.setAutoCommit(false);
            statement.execute("LOCK TABLE notification IN SHARE MODE");
            statement.execute("DELETE FROM history");
            CompletableFuture<List<ReplayResult>> replayed =
                    CompletableFuture.supplyAsync(() -> stores().replays().replay(List.of(request)));
            TestServer.awaitBlocked(url, "the copy waits for the table");
            remover.commit();
            return replayed.join();
        }
    }

    private Replay request() {
        NotificationView settled = stores().reader().notifications(PARCEL.key()).get(0);
        Instant now = clock.instant();
        NotificationId copy = NotificationId.of(UUID.randomUUID());
        return new Replay(settled.notification().id(), copy, now, now.plusSeconds(60), true);
    }
}
