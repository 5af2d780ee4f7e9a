package io.orderlane.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockComparisonTest {

    private static final Instant OURS = Instant.parse("2026-11-21T02:00:00Z");

    private final ClockComparison clocks = new ClockComparison();

    @Test
    void theLastAnswerTellsHowFarAheadTheirClockIs() {
        clocks.note("2026-11-21T10:05:00+08:00", OURS.minusSeconds(60));
        clocks.note("2026-11-21T10:00:45+08:00", OURS);

        assertThat(clocks.last()).hasValue(new ClockComparison.Look(Duration.ofSeconds(45), OURS));
    }

    @Test
    void nothingIsToldWithoutAnAnswerOrOfATimeNobodyCanRead() {
        assertThat(clocks.last()).isEmpty();

        clocks.note("soon", OURS);

        assertThat(clocks.last()).isEmpty();
    }
}
