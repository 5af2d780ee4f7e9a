package io.orderlane.benchmarks;

import io.orderlane.ride.RideHailing;
import io.orderlane.ride.RideStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Pairs of statuses of which the second may follow the first, in an order that no branch predictor learns. */
final class StatusPairs {

    static final int COUNT = 1024;

    record Pair(RideStatus current, RideStatus next) {}

    private StatusPairs() {}

    static List<Pair> allowed() {
        List<Pair> allowed = new ArrayList<>();
        for (RideStatus current : RideStatus.values()) {
            for (RideStatus next : RideStatus.values()) {
                if (RideHailing.SCENARIO.endBetween(current.name(), next) == null) {
                    allowed.add(new Pair(current, next));
                }
            }
        }
        return allowed;
    }

    static Pair[] drawn() {
        List<Pair> allowed = allowed();
        Random dice = new Random(7);
        Pair[] drawn = new Pair[COUNT];
        for (int i = 0; i < COUNT; i++) {
            drawn[i] = allowed.get(dice.nextInt(allowed.size()));
        }
        return drawn;
    }
}
