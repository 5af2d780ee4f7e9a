package io.orderlane.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.scenario.BaseApi;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.testkit.store.ParcelUpdate;
import io.orderlane.testkit.store.StoreFixture;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What looking for due orders costs those who write, and how lanes get their numbers. */
final class LookingTest {

    private static final List<RoutePermits> ROOMS =
            List.of(new RoutePermits(new RouteKey(OrderKey.DEFAULT_ACCOUNT, BaseApi.ORDER_SERVICE), 10));
    private static final Duration LEASE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    @Timeout(20)
    void aLookThatFindsNothingWaitsForNoWriter() {
        try (SqliteStore store = open()) {
            accept(store, "P-1");
            assertThat(claim(store)).hasSize(1);
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch gate = new CountDownLatch(1);
            CompletableFuture<Boolean> busy =
                    CompletableFuture.supplyAsync(() -> store.writer().write(session -> {
                        begun.countDown();
                        return waited(gate);
                    }));
            assertThat(waited(begun)).isTrue();
            assertThat(claim(store)).isEmpty();
            assertThat(busy).isNotDone();
            gate.countDown();
            assertThat(busy.join()).isTrue();
        }
    }

    @Test
    void aClaimTakesNoMoreThanItHasRoomForAndLeavesTheRest() {
        try (SqliteStore store = open()) {
            for (int i = 0; i < 15; i++) {
                accept(store, "P-" + i);
            }
            assertThat(claim(store)).hasSize(10);
            assertThat(claim(store)).hasSize(5);
        }
    }

    @Test
    void lanesOfAStoreThatIsOpenedAgainAreNumberedOn() {
        try (SqliteStore store = open()) {
            accept(store, "P-1");
            accept(store, "P-2");
        }
        try (SqliteStore store = open()) {
            accept(store, "P-3");
            assertThat(claim(store))
                    .extracting(lane -> lane.claim().laneId())
                    .doesNotHaveDuplicates()
                    .hasSize(3);
        }
    }

    private SqliteStore open() {
        return SqliteStore.open(folder.resolve("orderlane.db"), Clock.systemUTC());
    }

    private static void accept(SqliteStore store, String orderNo) {
        List<SubmissionResult> results = StoreFixture.offer(
                store.stores(), List.of(ParcelUpdate.of(orderNo).candidate(Instant.now())));
        assertThat(results).hasOnlyElementsOfType(SubmissionResult.Accepted.class);
    }

    private static List<ClaimedLane> claim(SqliteStore store) {
        return store.stores().lanes().claim(ROOMS, LEASE);
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
