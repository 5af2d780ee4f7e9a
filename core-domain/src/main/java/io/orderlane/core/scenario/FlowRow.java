package io.orderlane.core.scenario;

import io.orderlane.core.provenance.Provenance;

/** A permission about the order of statuses, waiting for its source. */
public final class FlowRow<S extends Enum<S>> implements OpenRow<S> {

    private final ScenarioBuilder<S> builder;
    private final FlowRule.Kind kind;

    FlowRow(ScenarioBuilder<S> builder, FlowRule.Kind kind) {
        this.builder = builder;
        this.kind = kind;
    }

    @Override
    public ScenarioBuilder<S> close(Provenance source) {
        return builder.add(new FlowRule(kind, source));
    }
}
