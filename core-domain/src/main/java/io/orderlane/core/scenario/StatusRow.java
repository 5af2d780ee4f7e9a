package io.orderlane.core.scenario;

import io.orderlane.core.layout.CardEffect;
import io.orderlane.core.layout.Progress;
import io.orderlane.core.provenance.Provenance;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of a page's status table.
 *
 * @param status the status; its name is the wire name
 * @param meaning in our words
 * @param progress how its progress bar is computed; null when it has none
 * @param source where name, meaning and effect come from
 * @param end where it comes from that the order ends here; null when it does not
 * @param followers statuses that may follow although the order has ended
 */
public record StatusRow<S extends Enum<S>>(
        S status,
        String meaning,
        CardEffect effect,
        @Nullable Progress<S> progress,
        Provenance source,
        @Nullable Provenance end,
        Set<S> followers) {

    public StatusRow {
        followers = Set.copyOf(followers);
    }

    /** How its progress bar is computed. */
    public Optional<Progress<S>> progressBar() {
        return Optional.ofNullable(progress);
    }

    /** Whether the order ends here. */
    public boolean isEnd() {
        return end != null;
    }

    StatusRow<S> from(Provenance page) {
        return new StatusRow<>(status, meaning, effect, progress, page, end, followers);
    }

    StatusRow<S> notEnding() {
        return new StatusRow<>(status, meaning, effect, progress, source, null, Set.of());
    }

    StatusRow<S> endingAs(Provenance ending, Set<S> allowed) {
        return new StatusRow<>(status, meaning, effect, progress, source, ending, allowed);
    }
}
