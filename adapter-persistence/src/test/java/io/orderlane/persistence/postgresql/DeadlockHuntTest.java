package io.orderlane.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.Replay;
import io.orderlane.core.port.RouteRoom;
import io.orderlane.core.port.Settlement;
import io.orderlane.core.port.Stores;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.Decide;
import io.orderlane.testkit.store.ParcelUpdate;
import io.orderlane.testkit.store.Parcels;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Everything that writes, at once, on few lanes and from two processes: nobody may ever wait in a circle. */
final class DeadlockHuntTest {

    private static final Duration HUNT = Duration.ofSeconds(4);
    private static final int LANES = 30;
    private static final RouteKey ROUTE = new RouteKey("default", Parcels.ORDER.baseApi());

    private final AtomicInteger seconds = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void nobodyEverWaitsInACircle() {
        String url = TestServer.emptyDatabase(DeadlockHuntTest.class);
        try (PostgresStore one = TestServer.open(url, "node-1", null);
                PostgresStore two = TestServer.open(url, "node-2", null)) {
            Instant end = Instant.now().plus(HUNT);
            List<CompletableFuture<Void>> running = new ArrayList<>();
            for (PostgresStore store : List.of(one, two)) {
                Random random = new Random(store == one ? 1 : 2);
                running.add(until(end, () -> accept(store.stores(), random)));
                running.add(until(end, () -> send(store.stores(), random)));
                running.add(until(end, () -> send(store.stores(), random)));
                running.add(until(end, () -> replay(store.stores(), random)));
                running.add(until(end, () -> store.stores().lanes().reap()));
                running.add(until(end, () -> store.sweep(50)));
                running.add(until(end, () -> store.stores().nodes().beat()));
            }
            running.forEach(CompletableFuture::join);
        }
        assertThat(done).hasValueGreaterThan(200);
        assertThat(TestServer.query(
                        url,
                        "SELECT pg_stat_force_next_flush()",
                        "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"))
                .containsExactly("0");
    }

    private CompletableFuture<Void> until(Instant end, Runnable task) {
        return CompletableFuture.runAsync(
                () -> {
                    while (Instant.now().isBefore(end)) {
                        task.run();
                        done.incrementAndGet();
                    }
                },
                work -> new Thread(work).start());
    }

    private void accept(Stores stores, Random random) {
        int second = seconds.incrementAndGet();
        List<Candidate> group = IntStream.range(0, 20)
                .mapToObj(any -> parcel(random).second(second).candidate(Instant.now()))
                .toList();
        stores.intake().accept(group, Decide.byDefault());
    }

    /** Now and then of an order that nobody has begun yet. */
    private ParcelUpdate parcel(Random random) {
        boolean fresh = random.nextInt(20) == 0;
        return ParcelUpdate.of(fresh ? "F-" + seconds.get() / 3 + random.nextInt(3) : "P-" + random.nextInt(LANES));
    }

    private static void send(Stores stores, Random random) {
        Duration lease = Duration.ofMillis(random.nextInt(40));
        List<ClaimedLane> lanes = new ArrayList<>(stores.lanes().claim(List.of(new RouteRoom(ROUTE, 15)), lease));
        Collections.shuffle(lanes, random);
        stores.lanes().renew(lanes.stream().map(ClaimedLane::claim).toList(), lease);
        stores.lanes().settle(lanes.stream().map(lane -> result(lane, random)).toList());
    }

    private static Settlement result(ClaimedLane lane, Random random) {
        NextStep step = random.nextBoolean()
                ? new NextStep.Expire()
                : random.nextBoolean() ? new NextStep.NeverShown() : new NextStep.RetryAfter(Duration.ZERO, true);
        int chosen = random.nextInt(lane.queue().size());
        return new Settlement(lane.claim(), lane.queue().get(chosen).notification(), step, List.of());
    }

    private static void replay(Stores stores, Random random) {
        List<Replay> replays = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            List<NotificationView> views = stores.reader()
                    .notifications(ParcelUpdate.of("P-" + random.nextInt(LANES)).key());
            views.stream().limit(3).forEach(view -> replays.add(wish(view)));
        }
        stores.replays().replay(replays);
    }

    private static Replay wish(NotificationView view) {
        Instant now = Instant.now();
        NotificationId copy = NotificationId.of(UUID.randomUUID());
        return new Replay(view.notification().id(), copy, now, now.plusSeconds(60), true);
    }
}
