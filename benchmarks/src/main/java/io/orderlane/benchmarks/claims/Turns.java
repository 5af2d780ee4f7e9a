package io.orderlane.benchmarks.claims;

import io.orderlane.benchmarks.Spread;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Claims from several stores in turns, so that what else the machine does hits all of them. */
final class Turns {

    private static final double MILLI = 1_000_000;
    private static final int LEAST = 1;

    private final int warmUp;
    private final int rounds;
    private final Duration most;

    /**
     * How long to go on.
     *
     * @param warmUp rounds that are not counted
     * @param rounds rounds that are
     * @param most no new round begins after this, but for the first: some ways take many seconds
     */
    Turns(int warmUp, int rounds, Duration most) {
        this.warmUp = warmUp;
        this.rounds = rounds;
        this.most = most;
    }

    /** Something to be timed, with something behind it that is not. */
    interface Step {

        /** Does it. */
        void run() throws SQLException;
    }

    /** The median milliseconds of a claim of each. {@code expected}: how many each must bring. */
    List<Double> claims(int expected, List<? extends Claimed> stores) throws SQLException {
        List<Step> steps = new ArrayList<>();
        List<Step> behind = new ArrayList<>();
        for (Claimed store : stores) {
            steps.add(() -> {
                int found = store.claim();
                if (found != expected) {
                    throw new IllegalStateException("Picked " + found + " where " + expected + " were expected.");
                }
            });
            behind.add(store::putBack);
        }
        return medians(steps, behind);
    }

    /** The median milliseconds of each step; what comes behind each is not counted. */
    List<Double> medians(List<Step> steps, List<Step> behind) throws SQLException {
        List<List<Double>> millis = new ArrayList<>();
        steps.forEach(step -> millis.add(new ArrayList<>()));
        long warmUntil = System.nanoTime() + most.toNanos() / 4;
        for (int i = 0; i < warmUp && (i == 0 || System.nanoTime() < warmUntil); i++) {
            round(steps, behind);
        }
        long until = System.nanoTime() + most.toNanos();
        for (int i = 0; i < rounds && (i < LEAST || System.nanoTime() < until); i++) {
            List<Double> took = round(steps, behind);
            for (int k = 0; k < steps.size(); k++) {
                millis.get(k).add(took.get(k));
            }
        }
        return millis.stream().map(each -> Spread.of(each).median()).toList();
    }

    private static List<Double> round(List<Step> steps, List<Step> behind) throws SQLException {
        List<Double> took = new ArrayList<>();
        for (int k = 0; k < steps.size(); k++) {
            long began = System.nanoTime();
            steps.get(k).run();
            took.add((System.nanoTime() - began) / MILLI);
            behind.get(k).run();
        }
        return took;
    }
}
