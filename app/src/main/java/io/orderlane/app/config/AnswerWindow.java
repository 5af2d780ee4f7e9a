package io.orderlane.app.config;

import java.time.Duration;
import java.util.Optional;

/**
 * How far the time of a signed success may lie from our clock: a duration, or {@code off}.
 *
 * @param span either way; empty for any distance
 */
public record AnswerWindow(Optional<Duration> span) {

    static final String OFF = "off";
}
