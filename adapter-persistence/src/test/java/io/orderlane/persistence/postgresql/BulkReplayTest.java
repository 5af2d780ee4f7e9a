package io.orderlane.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.Order;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.port.Settlement;
import io.orderlane.core.port.Stores;
import io.orderlane.core.port.replay.ReplayCounts;
import io.orderlane.core.port.replay.ReplayFilter;
import io.orderlane.core.port.replay.ReplayJob;
import io.orderlane.core.port.replay.ReplayJobId;
import io.orderlane.core.port.replay.ReplayMode;
import io.orderlane.core.port.replay.ReplayPlan;
import io.orderlane.core.replay.BulkReplays;
import io.orderlane.testkit.store.ParcelStatus;
import io.orderlane.testkit.store.ParcelUpdate;
import io.orderlane.testkit.store.Parcels;
import io.orderlane.testkit.store.StoreFixture;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several processes work on one bulk replay, as their threads do when they run in processes of their own. */
@Timeout(120)
final class BulkReplayTest {

    private static final int PARCELS = 300;
    private static final int OVERTAKEN = 20;
    private static final RoutePermits ROOM =
            new RoutePermits(new RouteKey("default", Parcels.ORDER.baseApi()), PARCELS);

    private final List<Throwable> unexpected = new CopyOnWriteArrayList<>();

    @Test
    void twoProcessesReplayEachSourceOnceAndTheOneThatStaysFinishes() throws Exception {
        String url = TestServer.emptyDatabase(BulkReplayTest.class);
        try (PostgresStore staying = TestServer.open(url, "node-1", null);
                PostgresStore leaving = TestServer.open(url, "node-2", null)) {
            List<NotificationId> parked = parked(staying.stores());
            ReplayJobId id = ReplayJobId.of(UUID.randomUUID());
            try (BulkReplays stays = started(staying)) {
                BulkReplays leaves = started(leaving);
                ReplayJob begun = leaves.begin(
                        id,
                        new ReplayPlan(
                                ReplayFilter.of(Set.of(Settled.PARKED)), ReplayMode.LATEST, 500, false, null, null));
                assertThat(begun.plan().expected()).isEqualTo(PARCELS);
                until(stays, id, job -> job.counts().taken() >= PARCELS / 3);
                leaves.close();
                ReplayJob done = until(stays, id, job -> job.state().isEnded());
                assertThat(done.counts()).isEqualTo(new ReplayCounts(PARCELS - OVERTAKEN, OVERTAKEN, 0, 0));
            }
            assertThat(parked).allSatisfy(source -> assertReplayedOnceOrStillParked(staying.stores(), id, source));
            assertThat(staying.stores().reader().pending()).isEqualTo(PARCELS - OVERTAKEN);
            assertThat(staying.stores()
                            .reader()
                            .settled(Settled.PARKED, null, PARCELS)
                            .notifications())
                    .hasSize(OVERTAKEN);
        }
        assertThat(unexpected).isEmpty();
        assertThat(TestServer.query(
                        url,
                        "SELECT pg_stat_force_next_flush()",
                        "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"))
                .containsExactly("0");
    }

    private static void assertReplayedOnceOrStillParked(Stores stores, ReplayJobId job, NotificationId source) {
        NotificationView view = stores.reader().notification(source).orElseThrow();
        List<NotificationId> copies = stores.reader().notifications(view.order()).stream()
                .filter(other -> other.state() == Settled.PENDING)
                .map(other -> other.notification().id())
                .toList();
        if (view.state() == Settled.PARKED) {
            assertThat(copies).isEmpty();
        } else {
            assertThat(copies).containsExactly(job.copyOf(source));
        }
    }

    private BulkReplays started(PostgresStore store) {
        BulkReplays replays = new BulkReplays(
                store.stores(), UUID::randomUUID, Clock.systemUTC(), Duration.ofHours(1), () -> {}, listener());
        replays.start();
        return replays;
    }

    private DeliveryListener listener() {
        return new DeliveryListener() {
            @Override
            public void unexpected(String where, Throwable failure) {
                unexpected.add(failure);
            }
        };
    }

    private static ReplayJob until(BulkReplays replays, ReplayJobId id, Predicate<ReplayJob> reached)
            throws InterruptedException {
        ReplayJob job = replays.job(id).orElseThrow();
        while (!reached.test(job)) {
            TimeUnit.MILLISECONDS.sleep(20);
            job = replays.job(id).orElseThrow();
        }
        return job;
    }

    /** Every parcel is parked at its first status; a few got a newer one since. */
    private static List<NotificationId> parked(Stores stores) throws InterruptedException {
        accept(
                stores,
                IntStream.range(0, PARCELS)
                        .mapToObj(i -> ParcelUpdate.of("P-" + i))
                        .toList());
        List<NotificationId> ids = new ArrayList<>();
        List<Settlement> refused = new ArrayList<>();
        for (ClaimedLane lane : stores.lanes().claim(List.of(ROOM), Duration.ofMinutes(5))) {
            ids.add(lane.head().id());
            refused.add(
                    new Settlement(lane.claim(), lane.head(), new NextStep.Park("PARAM_ILLEGAL", false), List.of()));
        }
        assertThat(stores.lanes().settle(refused)).isEmpty();
        accept(
                stores,
                IntStream.range(0, OVERTAKEN)
                        .mapToObj(i -> ParcelUpdate.of("P-" + i)
                                .status(ParcelStatus.PACKED)
                                .second(5))
                        .toList());
        List<Settlement> confirmed = stores.lanes().claim(List.of(ROOM), Duration.ofMinutes(5)).stream()
                .map(BulkReplayTest::confirmed)
                .toList();
        assertThat(stores.lanes().settle(confirmed)).isEmpty();
        TimeUnit.MILLISECONDS.sleep(5); // a job takes only what had ended before it
        return ids;
    }

    private static Settlement confirmed(ClaimedLane lane) {
        var fact = new Order.Delivered(lane.head().status(), lane.head().wireTime(), Instant.now(), Instant.now());
        return new Settlement(lane.claim(), lane.head(), new NextStep.Done(fact), List.of());
    }

    private static void accept(Stores stores, List<ParcelUpdate> updates) {
        StoreFixture.offer(
                stores,
                updates.stream().map(update -> update.candidate(Instant.now())).toList());
    }
}
