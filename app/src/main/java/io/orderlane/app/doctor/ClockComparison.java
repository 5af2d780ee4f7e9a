package io.orderlane.app.doctor;

import io.orderlane.alipayhk.protocol.ResponseTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Remembers how far AlipayHK's clock was from ours at its last answer. Safe to share between threads; a time is parsed
 * only when it is asked for, since there are thousands of answers.
 */
public final class ClockComparison {

    /** One look: how far AlipayHK's clock was ahead of ours (negative when behind), and when, by our clock. */
    record Look(Duration ahead, Instant at) {}

    private record Dated(String theirs, Instant ours) {

        Optional<Look> look() {
            return ResponseTime.read(theirs).map(time -> new Look(Duration.between(ours, time), ours));
        }
    }

    private final AtomicReference<Dated> last = new AtomicReference<>();

    /** Keeps the {@code Response-Time} of an answer, and when it came by our clock. */
    public void note(String theirs, Instant ours) {
        last.set(new Dated(theirs, ours));
    }

    /** The last comparison; empty before the first dated answer, and when its time cannot be parsed. */
    Optional<Look> last() {
        return Optional.ofNullable(last.get()).flatMap(Dated::look);
    }
}
