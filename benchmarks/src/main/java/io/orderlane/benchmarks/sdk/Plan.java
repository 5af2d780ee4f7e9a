package io.orderlane.benchmarks.sdk;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param sides who
 * @param warmUp how long each delivers before anything counts, at least
 * @param longestWarmUp after this it counts even if the JVM still compiles much
 * @param window how long each delivers in a round
 * @param rounds in each of them every side has one window, one after another
 * @param threads the numbers of threads the SDK may choose from
 */
record Plan(
        List<Side> sides, Duration warmUp, Duration longestWarmUp, Duration window, int rounds, List<Integer> threads) {

    /** Some three minutes, up to five on a busy machine. */
    static Plan full() {
        return new Plan(
                List.of(Side.values()),
                Duration.ofSeconds(15),
                Duration.ofSeconds(30),
                Duration.ofSeconds(2),
                5,
                List.of(2, 8, 16));
    }

    /** Half a minute. */
    static Plan quick() {
        return new Plan(
                List.of(Side.SDK, Side.ORDERLANE, Side.ORDERLANE_JDK),
                Duration.ofSeconds(4),
                Duration.ofSeconds(4),
                Duration.ofSeconds(1),
                3,
                List.of(2, 8));
    }
}
