package io.orderlane.core.submit;

import java.time.Duration;

/**
 * How updates are taken in.
 *
 * @param group at most so many updates share a commit
 * @param window how long an update is worth sending when nothing else says so, counted from its acceptance; 24 hours by
 *     default, a card's own life
 * @param backlog updates are turned away while more than this many notifications wait
 */
public record SubmitSettings(int group, Duration window, long backlog) {

    /** The defaults: groups of 256, 24 hours, one million waiting. */
    public static final SubmitSettings DEFAULT = new SubmitSettings(256, Duration.ofHours(24), 1_000_000);
}
