package io.orderlane.app.config;

import java.time.Duration;
import java.util.Optional;

/** How far the time of a signed success may lie from our clock, either way: a duration, or {@code off} (empty). */
public record AnswerWindow(Optional<Duration> span) {

    /** As it is written; throws {@link IllegalArgumentException} when it is neither. */
    public static AnswerWindow of(String text) {
        if (text.equalsIgnoreCase("off")) {
            return new AnswerWindow(Optional.empty());
        }
        Duration span = Durations.of(text);
        if (span.isZero()) {
            throw new IllegalArgumentException("no time at all");
        }
        return new AnswerWindow(Optional.of(span));
    }
}
