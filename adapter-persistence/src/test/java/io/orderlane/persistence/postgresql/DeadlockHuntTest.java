package io.orderlane.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The hunt in small; {@link DeadlocksChaosSuite} has it in full. */
final class DeadlockHuntTest {

    private static final int LANES = 30;

    @Test
    void nobodyEverWaitsInACircle() {
        try (Hunt hunt = new Hunt(DeadlockHuntTest.class, LANES, 1)) {
            Tally tally = hunt.last(Duration.ofSeconds(4));
            assertThat(tally.accepted.sum()).as("accepted").isPositive();
            assertThat(tally.settled.sum()).as("settled").isPositive();
            assertThat(hunt.deadlocks()).isZero();
        }
    }

    /** Or the hunt would find nothing because it cannot. */
    @Test
    void locksTakenInNoOrderAreFoundOut() {
        try (Hunt hunt = new Hunt(DeadlockHuntTest.class, LANES, 1)) {
            hunt.lastBesideUnsortedLocks(Duration.ofMinutes(2));
            assertThat(hunt.deadlocks()).isPositive();
        }
    }
}
