package io.orderlane.sandbox.rules;

import java.time.Duration;
import java.util.Optional;

/**
 * What a status does to the card: whether the notification disappears, and how long after; {@code end} when the page
 * calls it an end status.
 */
public record StatusRule(boolean hides, long afterMinutes, boolean end) {

    /** Shown for as long as the card lives. */
    public static final StatusRule SHOWN = new StatusRule(false, 0, false);

    public Optional<Duration> hidesAfter() {
        return hides ? Optional.of(Duration.ofMinutes(afterMinutes)) : Optional.empty();
    }
}
