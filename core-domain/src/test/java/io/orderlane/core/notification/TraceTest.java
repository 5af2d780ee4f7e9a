package io.orderlane.core.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TraceTest {

    @Test
    void howLongAnExchangeTookIsKeptBetweenZeroAndADayWhateverAGatewaySays() {
        assertThat(Trace.NONE.took(Duration.ofSeconds(Long.MAX_VALUE)).took()).isEqualTo(Duration.ofDays(1));
        assertThat(Trace.NONE.took(Duration.ofSeconds(Long.MIN_VALUE)).took()).isZero();
        assertThat(Trace.NONE.took(Duration.ofNanos(-1)).took()).isZero();
        assertThat(Trace.NONE.took(Duration.ofMillis(42)).took()).isEqualTo(Duration.ofMillis(42));
    }
}
