package io.orderlane.core.scenario;

import io.orderlane.core.provenance.Provenance;

/** The status table as a whole, waiting for the page it comes from. */
public final class StatusTable<S extends Enum<S>> implements OpenRow<S> {

    private final ScenarioBuilder<S> builder;

    StatusTable(ScenarioBuilder<S> builder) {
        this.builder = builder;
    }

    @Override
    public ScenarioBuilder<S> close(Provenance source) {
        return builder.statusesFrom(source);
    }
}
