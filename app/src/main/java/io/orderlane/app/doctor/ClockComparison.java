package io.orderlane.app.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Remembers how far AlipayHK's clock was from ours at its last answer. Safe to share between threads. */
public final class ClockComparison {

    /**
     * One look at both clocks.
     *
     * @param ahead how far AlipayHK's clock was ahead of ours; negative when it was behind
     * @param at when, by our clock
     */
    record Look(Duration ahead, Instant at) {}

    private final AtomicReference<Look> last = new AtomicReference<>();

    /** AlipayHK dated an answer, and this is when it came. */
    public void note(Instant theirs, Instant ours) {
        last.set(new Look(Duration.between(ours, theirs), ours));
    }

    Optional<Look> last() {
        return Optional.ofNullable(last.get());
    }
}
