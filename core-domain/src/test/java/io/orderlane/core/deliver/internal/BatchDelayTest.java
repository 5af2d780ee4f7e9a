package io.orderlane.core.deliver.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Results are waited for as long as others come meanwhile. */
class BatchDelayTest {

    private long nanos;
    private final BatchDelay delay = new BatchDelay(() -> nanos);

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    /** Groups every ten milliseconds for five seconds. */
    private void come(int inEachGroup) {
        for (int group = 0; group < 500; group++) {
            pass(Duration.ofMillis(10));
            delay.came(inEachGroup);
        }
    }

    @Test
    void theFirstResultWaitsForNothing() {
        assertThat(delay.millis()).isZero();
    }

    @Test
    void atARateAtWhichNothingElseWouldComeNothingWaits() {
        come(3);
        assertThat(delay.millis()).isZero();
    }

    @Test
    void theWaitGrowsWithTheRate() {
        come(5);
        assertThat(delay.millis()).isBetween(7, 8);
        come(10);
        assertThat(delay.millis()).isBetween(15, 16);
    }

    @Test
    void itNeverWaitsLongerThanTwentyMilliseconds() {
        come(50);
        assertThat(delay.millis()).isEqualTo(20);
    }

    @Test
    void afterAPauseItWaitsForNothingAgain() {
        come(50);
        pass(Duration.ofSeconds(3));
        assertThat(delay.millis()).isZero();
    }

    @Test
    void aBurstAfterAQuietTimeDoesNotMakeItWait() {
        delay.came(32);
        assertThat(delay.millis()).isZero();
    }
}
