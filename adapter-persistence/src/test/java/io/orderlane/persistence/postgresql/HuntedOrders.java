package io.orderlane.persistence.postgresql;

import io.orderlane.core.notification.Attempt;
import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.notification.Trace;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.Intake;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.port.Settlement;
import io.orderlane.core.port.Stores;
import io.orderlane.core.port.replay.Replay;
import io.orderlane.core.port.replay.ReplayResult;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.core.status.UpdateDecider;
import io.orderlane.testkit.store.ParcelUpdate;
import io.orderlane.testkit.store.Parcels;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** What one process does to the hunted orders, groups of them at a time and in no order. */
final class HuntedOrders {

    private static final RouteKey ROUTE = new RouteKey("default", Parcels.ORDER.baseApi());
    private static final int GROUP = 20;
    private static final int REPLAYED = 12;

    private final Stores stores;
    private final int lanes;
    private final Tally tally;
    private final Random random;
    private final AtomicInteger seconds = new AtomicInteger();

    HuntedOrders(Stores stores, int lanes, Tally tally, long seed) {
        this.stores = stores;
        this.lanes = lanes;
        this.tally = tally;
        this.random = new Random(seed);
    }

    static String name(int number) {
        return "P-" + number;
    }

    /**
     * Takes in a group, mostly newer states, now and then one known already or of an order nobody has begun yet, and sends what
     * of it is handed over.
     */
    void accept() {
        int second = random.nextInt(5) == 0 ? seconds.get() : seconds.incrementAndGet();
        List<Candidate> group = IntStream.range(0, GROUP)
                .mapToObj(any -> parcel(second).second(second).candidate(Instant.now()))
                .toList();
        RoutePermits half = new RoutePermits(ROUTE, random.nextInt(GROUP + 1));
        Intake.Outcome accepted =
                stores.intake().accept(group, UpdateDecider.byDefault(), List.of(half), randomLease());
        tally.accepted.add(accepted.results().stream()
                .filter(SubmissionResult.Accepted.class::isInstance)
                .count());
        settle(new ArrayList<>(accepted.leased()));
    }

    /** So short that it may be over before the result is known. */
    private Duration randomLease() {
        return Duration.ofMillis(random.nextInt(150));
    }

    private ParcelUpdate parcel(int second) {
        boolean fresh = random.nextInt(200) == 0;
        return ParcelUpdate.of(fresh ? "F-" + second / 3 + random.nextInt(3) : name(random.nextInt(lanes)));
    }

    /** Holds some, holds them longer, then writes what came of them; a hold may be over by then. */
    void send() {
        Duration lease = randomLease();
        List<ClaimedLane> claimed =
                new ArrayList<>(stores.lanes().claim(List.of(new RoutePermits(ROUTE, GROUP)), lease));
        Collections.shuffle(claimed, random);
        stores.lanes().renew(claims(claimed), lease);
        if (random.nextInt(10) == 0) {
            stores.lanes()
                    .settle(claimed.stream()
                            .map(lane -> new Settlement(lane.claim(), lane.head(), new NextStep.GiveBack(), List.of()))
                            .toList());
        }
        settle(claimed);
    }

    private void settle(List<ClaimedLane> claimed) {
        Collections.shuffle(claimed, random);
        int lost = stores.lanes()
                .settle(claimed.stream().map(this::result).toList())
                .size();
        tally.fenced.add(lost);
        tally.settled.add(claimed.size() - lost);
    }

    private static List<Claim> claims(List<ClaimedLane> claimed) {
        return claimed.stream().map(ClaimedLane::claim).toList();
    }

    private Settlement result(ClaimedLane lane) {
        Notification chosen =
                lane.queue().get(random.nextInt(lane.queue().size())).notification();
        Attempt attempt = new Attempt(
                chosen.id(), lane.claim().fence(), 1, Command.CREATE, Instant.now(), "CONFIRMED", "", Trace.NONE);
        return new Settlement(lane.claim(), chosen, step(), List.of(attempt));
    }

    private NextStep step() {
        return switch (random.nextInt(20)) {
            case 0 -> new NextStep.Park("hunted", true);
            case 1 -> new NextStep.Park("hunted", false);
            case 2, 3, 4, 5, 6 -> new NextStep.RetryAfter(Duration.ZERO, true);
            case 7, 8 -> new NextStep.NeverShown();
            default -> new NextStep.Expire();
        };
    }

    /** Sends again what is parked, and some of what two orders have had. */
    void replay() {
        List<NotificationView> views = new ArrayList<>(
                stores.reader().settled(Settled.PARKED, null, REPLAYED).notifications());
        for (int i = 0; i < 2; i++) {
            views.addAll(stores.reader()
                    .notifications(ParcelUpdate.of(name(random.nextInt(lanes))).key()));
        }
        Collections.shuffle(views, random);
        List<ReplayResult> results = stores.replays()
                .replay(views.stream()
                        .limit(REPLAYED)
                        .map(HuntedOrders::request)
                        .toList());
        tally.replayed.add(queued(results));
    }

    private static long queued(Collection<ReplayResult> results) {
        return results.stream().filter(ReplayResult.Queued.class::isInstance).count();
    }

    private static Replay request(NotificationView view) {
        Instant now = Instant.now();
        NotificationId copy = NotificationId.of(UUID.randomUUID());
        return new Replay(view.notification().id(), copy, now, now.plusSeconds(60), true);
    }
}
