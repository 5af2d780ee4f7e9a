package io.orderlane.core.submit;

import java.time.Duration;
import java.util.Map;

/**
 * How updates are taken in.
 *
 * @param group at most so many updates share a commit
 * @param window how long an update is worth sending when nothing else says so, counted from its acceptance; 24 hours by
 *     default, a card's own life
 * @param windows the same for single scenarios, by name
 * @param backlog updates are turned away while more than this many notifications wait
 */
public record SubmitSettings(int group, Duration window, Map<String, Duration> windows, long backlog) {

    /** The defaults: groups of 256, 24 hours, one million waiting. */
    public static final SubmitSettings DEFAULT = new SubmitSettings(256, Duration.ofHours(24), Map.of(), 1_000_000);

    public SubmitSettings {
        windows = Map.copyOf(windows);
    }

    /** How long an update of this scenario is worth sending when it does not say so itself. */
    Duration window(String scenario) {
        return windows.getOrDefault(scenario, window);
    }
}
