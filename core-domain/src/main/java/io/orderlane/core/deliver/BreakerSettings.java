package io.orderlane.core.deliver;

import java.time.Duration;

/**
 * When a route counts as down, and how it is tried again.
 *
 * @param window over how long results are counted
 * @param least how many results are needed to judge
 * @param worstShare the share of bad results, 0 to 1, at which the route counts as down
 * @param faultsInARow so many faults of the route itself, without a good result between them, are enough
 * @param badInARow so many bad results of any kind, of at least three orders and without a good one between them, are enough
 * @param firstPause how long nothing is sent at first; doubles each time
 * @param longestPause the longest such pause
 * @param goodToClose so many good results in a row end the trial
 */
public record BreakerSettings(
        Duration window,
        int least,
        double worstShare,
        int faultsInARow,
        int badInARow,
        Duration firstPause,
        Duration longestPause,
        int goodToClose) {

    /**
     * The defaults: half of at least 20 in 10 s, or 5 faults or 10 bad results in a row; 5 s doubling to 15 s; 20 good ones
     * close it. The longest pause is 15 s, since nobody learns sooner than at the next probe that the route is back: with
     * it an outage of three minutes costs some fifteen probes, and the backlog waits at most that long for nothing.
     */
    public static final BreakerSettings DEFAULT = new BreakerSettings(
            Duration.ofSeconds(10), 20, 0.5, 5, 10, Duration.ofSeconds(5), Duration.ofSeconds(15), 20);
}
