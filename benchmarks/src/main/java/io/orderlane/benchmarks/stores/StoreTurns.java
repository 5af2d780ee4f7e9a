package io.orderlane.benchmarks.stores;

import io.orderlane.benchmarks.database.Filling;
import io.orderlane.benchmarks.database.OpenStore;
import io.orderlane.benchmarks.database.RideUpdates;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.port.Settlement;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.UpdateDecider;
import io.orderlane.core.status.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Turns on one store: in each, as many updates are accepted as are delivered, so that as much waits as before. Half of the
 * accepted updates begin an order, the others continue one that was delivered.
 */
final class StoreTurns {

    /** What is done in a turn, row by row as much in as out. */
    static final int ROWS = 4 + 2 * 32 + 64;

    static final String CLAIM_32 = "claim of 32";
    static final String CLAIM_100 = "claim of 100";
    /** Everything of a turn, with what the process does besides. */
    static final String WHOLE = "accepted, claimed and settled";

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int REMEMBERED = 1_000;

    private final OpenStore store;
    private final RideUpdates rides;
    private final Deque<String> delivered = new ArrayDeque<>();
    private final Map<String, Cost> costs = new LinkedHashMap<>();
    private long orders;
    private boolean counted;

    StoreTurns(OpenStore store, RideUpdates rides) {
        this.store = store;
        this.rides = rides;
    }

    Map<String, Cost> costs() {
        return costs;
    }

    /** One turn. */
    void turn(boolean counts) {
        counted = counts;
        List<List<Candidate>> groups = new ArrayList<>();
        for (int size : new int[] {1, 32, 1, 64, 1, 32, 1}) {
            groups.add(group(size));
        }
        long cpu = CpuTimes.ofProcess();
        long began = System.nanoTime();
        groups.forEach(this::accept);
        settle(claim(32));
        settle(claim(100));
        add(WHOLE, ROWS, System.nanoTime() - began, CpuTimes.ofProcess() - cpu);
    }

    private List<Candidate> group(int size) {
        List<Candidate> group = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String known = i % 2 == 0 ? delivered.poll() : null;
            group.add(rides.candidate(known == null ? "N-" + orders++ : known));
        }
        return group;
    }

    private void accept(List<Candidate> group) {
        List<Decision> decisions = timed(
                "accept in a group of " + group.size(),
                group.size(),
                () -> store.stores().intake().accept(group, UpdateDecider.byDefault()));
        if (!decisions.stream().allMatch(Decision.Accept.class::isInstance)) {
            throw new IllegalStateException("Everything should be accepted: " + decisions);
        }
    }

    private List<ClaimedLane> claim(int room) {
        List<ClaimedLane> claimed = timed(
                "claim of " + room,
                room,
                () -> store.stores().lanes().claim(List.of(new RoutePermits(Filling.ROUTE, room)), LEASE));
        if (claimed.size() != room) {
            throw new IllegalStateException("Claimed " + claimed.size() + " lanes where " + room + " must be due.");
        }
        return claimed;
    }

    private void settle(List<ClaimedLane> claimed) {
        Instant now = Instant.now();
        List<Settlement> settlements =
                claimed.stream().map(lane -> Confirmed.of(lane, now)).toList();
        var lost = timed(
                "settle of " + claimed.size(),
                claimed.size(),
                () -> store.stores().lanes().settle(settlements));
        if (!lost.isEmpty()) {
            throw new IllegalStateException("Nobody should have taken these lanes: " + lost);
        }
        claimed.forEach(lane -> delivered.add(lane.order().key().orderNo()));
        while (delivered.size() > REMEMBERED) {
            delivered.remove();
        }
    }

    private <T> T timed(String what, int rows, Supplier<T> call) {
        long cpu = CpuTimes.ofThreads();
        long began = System.nanoTime();
        T result = call.get();
        long took = System.nanoTime() - began;
        add(what, rows, took, CpuTimes.ofThreads() - cpu);
        return result;
    }

    private void add(String what, int rows, long took, long cpu) {
        if (counted) {
            costs.computeIfAbsent(what, kind -> new Cost()).add(rows, took, cpu);
        }
    }
}
