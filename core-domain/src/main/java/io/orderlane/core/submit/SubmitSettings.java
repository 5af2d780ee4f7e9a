package io.orderlane.core.submit;

import io.orderlane.core.check.internal.SettingProblems;
import java.time.Duration;
import java.util.Map;

/**
 * How updates are taken in.
 *
 * @param group at most this many updates share a commit
 * @param window how long an update is worth sending when it names no deadline, counted from its acceptance; 24 hours by
 *     default, a card's own life
 * @param windows the same for single scenarios, by name
 * @param backlog updates are turned away while more than this many notifications wait
 */
public record SubmitSettings(int group, Duration window, Map<String, Duration> windows, long backlog) {

    /** A hundred years: a database cannot keep every instant. */
    private static final Duration LONGEST_WINDOW = Duration.ofDays(36_500);

    private static final int MOST_IN_A_GROUP = 100_000;

    /** The defaults: groups of 256, 24 hours, one million waiting. */
    public static final SubmitSettings DEFAULT = new SubmitSettings(256, Duration.ofHours(24), Map.of(), 1_000_000);

    public SubmitSettings {
        SettingProblems problems = new SettingProblems("SubmitSettings");
        problems.between("group", group, 1, MOST_IN_A_GROUP);
        problems.between("window", window, Duration.ofMillis(1), LONGEST_WINDOW);
        if (problems.isGiven("windows", windows)) {
            windows.forEach((scenario, one) ->
                    problems.between("windows of " + scenario, one, Duration.ofMillis(1), LONGEST_WINDOW));
        }
        problems.between("backlog", backlog, 1, Long.MAX_VALUE);
        problems.refuse();
        windows = Map.copyOf(windows);
    }
}
