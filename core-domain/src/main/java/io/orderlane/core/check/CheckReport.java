package io.orderlane.core.check;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that was found in one update.
 *
 * @param violations what blocks it, at most {@link Unlisted#MOST}; empty when nothing does
 * @param warnings what is advisable, at most as many
 * @param update the checked update; null exactly when something blocks it
 * @param subject its order and the status it reports, also when something blocks it; null where that could not be read
 */
public record CheckReport(
        List<Violation> violations,
        List<Violation> warnings,
        Unlisted unlisted,
        @Nullable CheckedUpdate update,
        @Nullable UpdateSubject subject) {

    public CheckReport {
        violations = List.copyOf(violations);
        warnings = List.copyOf(warnings);
    }

    /** The checked update, when nothing blocks it. */
    public Optional<CheckedUpdate> accepted() {
        return Optional.ofNullable(update);
    }
}
