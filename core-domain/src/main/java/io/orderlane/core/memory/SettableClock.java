package io.orderlane.core.memory;

import io.orderlane.core.port.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until it is set or advanced, for tests; with {@link MemoryStore} it is all that a test of a
 * host needs in the place of real things. May be read and set on any thread.
 */
public final class SettableClock extends Clock {

    private final AtomicReference<Instant> now;
    private final AtomicLong passedNanos;
    private final ZoneId zone;

    private SettableClock(AtomicReference<Instant> now, AtomicLong passedNanos, ZoneId zone) {
        this.now = now;
        this.passedNanos = passedNanos;
        this.zone = zone;
    }

    /** A clock standing at this instant, in UTC. */
    public static SettableClock at(Instant instant) {
        return new SettableClock(new AtomicReference<>(instant), new AtomicLong(), ZoneOffset.UTC);
    }

    /** A clock standing at this instant of ISO-8601, in UTC. */
    public static SettableClock at(String instant) {
        return at(Instant.parse(instant));
    }

    /** Lets time pass, for its {@link #ticker} too; a negative duration only sets the clock back. */
    public void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
        passedNanos.addAndGet(Math.max(0, duration.toNanos()));
    }

    /** Its ticker, which goes on when time passes, but not when the clock is set. */
    public Ticker ticker() {
        return passedNanos::get;
    }

    /** Sets it, as a person or a time server does: no time passes. */
    public void set(Instant instant) {
        now.set(instant);
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock shown in another zone: setting one sets both. */
    @Override
    public SettableClock withZone(ZoneId other) {
        return new SettableClock(now, passedNanos, other);
    }
}
