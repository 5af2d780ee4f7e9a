package io.orderlane.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.Release;
import io.orderlane.core.port.ReleaseResult;
import io.orderlane.core.port.Settlement;
import io.orderlane.persistence.jdbc.internal.Change;
import io.orderlane.testkit.store.ParcelUpdate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A lane may be released in the very moment in which it begins to wait for a person. */
final class ReleaseRaceTest extends PostgresFixture {

    private static final ParcelUpdate PARCEL = ParcelUpdate.of("P-1");

    @Test
    void whatIsParkedWhileItIsReleasedIsSentAgainAsWished() {
        accepted(PARCEL);
        ClaimedLane lane = claimOne();
        assertThat(releasedWhileItIsParked(lane))
                .isEqualTo(new ReleaseResult.Released(lane.head().id()));
        assertThat(claimOne().head()).isEqualTo(lane.head());
        assertThat(stores().reader().settled(Settled.PARKED, null, 5).notifications())
                .isEmpty();
    }

    private ReleaseResult releasedWhileItIsParked(ClaimedLane lane) {
        Settlement refused =
                new Settlement(lane.claim(), lane.head(), new NextStep.Park("PARAM_ILLEGAL", true), List.of());
        Release request = new Release(PARCEL.key(), true, lane.head().deadline());
        return store.database()
                .write(session -> {
                    assertThat(new PostgresSettlement(session, new DatabaseClock(clock))
                                    .settle(List.of(Change.of(refused)))
                                    .lost())
                            .isEmpty();
                    CompletableFuture<ReleaseResult> released =
                            CompletableFuture.supplyAsync(() -> stores().lanes().release(request));
                    TestServer.awaitBlocked(url, "the release waits for the lane");
                    return released;
                })
                .join();
    }
}
