package io.orderlane.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The line {@code deadlocks} of docs/chaos.md: everything that writes at once, for minutes, on a few hundred hot orders. */
@EnabledIfSystemProperty(named = "chaos", matches = "all|deadlocks")
final class DeadlocksChaosSuite {

    private static final PrintStream OUT = System.out;

    private final int lanes = Integer.getInteger("chaos.deadlocks.lanes", 300);
    private final Duration time = Duration.ofSeconds(Integer.getInteger("chaos.deadlocks.seconds", 180));
    private final long seed = Long.getLong("chaos.seed", System.currentTimeMillis());

    @Test
    void nobodyEverWaitsInACircle() {
        OUT.println("chaos deadlocks begins, repeat its draws with -Dchaos.seed=" + seed);
        try (Hunt hunt = new Hunt(DeadlocksChaosSuite.class, lanes, seed)) {
            Tally tally = hunt.last(time);
            long deadlocks = hunt.deadlocks();
            OUT.println("chaos deadlocks seed=" + seed + " deadlocks=" + deadlocks + " lanes=" + lanes + " seconds="
                    + time.toSeconds() + " " + tally.perSecond(time));
            assertThat(deadlocks).as("deadlocks that PostgreSQL counted").isZero();
            assertThat(tally.gaveWay.sum()).as("calls that failed").isZero();
            holdsNothingEmpty(tally);
        }
    }

    /** Or it would hold of a database that is hardly used. */
    private static void holdsNothingEmpty(Tally tally) {
        assertThat(tally.accepted.sum()).as("accepted").isPositive();
        assertThat(tally.settled.sum()).as("settled").isPositive();
        assertThat(tally.fenced.sum()).as("fenced").isPositive();
        assertThat(tally.reaped.sum()).as("reaped").isPositive();
        assertThat(tally.replayed.sum()).as("replayed").isPositive();
        assertThat(tally.removed.sum()).as("removed").isPositive();
    }

    @Test
    void locksTakenInNoOrderAreFoundOut() {
        try (Hunt hunt = new Hunt(DeadlocksChaosSuite.class, lanes, seed)) {
            Instant begin = Instant.now();
            hunt.lastBesideUnsortedLocks(Duration.ofMinutes(2));
            long deadlocks = hunt.deadlocks();
            OUT.println("chaos deadlocks planted unsorted locks: deadlocks=" + deadlocks + " after "
                    + Duration.between(begin, Instant.now()).toMillis() + "ms");
            assertThat(deadlocks).isPositive();
        }
    }
}
