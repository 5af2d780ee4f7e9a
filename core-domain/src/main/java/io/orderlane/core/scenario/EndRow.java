package io.orderlane.core.scenario;

import io.orderlane.core.provenance.Provenance;
import java.util.HashSet;
import java.util.Set;

/** An end status, waiting for its source. */
public final class EndRow<S extends Enum<S>> implements OpenRow<S> {

    private final ScenarioBuilder<S> builder;
    private final StatusRow<S> row;
    private final Set<S> followers;

    EndRow(ScenarioBuilder<S> builder, StatusRow<S> row, Set<S> followers) {
        this.builder = builder;
        this.row = row;
        this.followers = followers;
    }

    /** Statuses that may still follow, besides those named before. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final EndRow<S> mayBeFollowedBy(S... allowed) {
        Set<S> all = new HashSet<>(followers);
        all.addAll(Set.of(allowed));
        return new EndRow<>(builder, row, all);
    }

    @Override
    public ScenarioBuilder<S> close(Provenance source) {
        return builder.add(row.endingAs(source, followers));
    }
}
