package io.orderlane.core.scenario;

import io.orderlane.core.layout.CardLayout;
import io.orderlane.core.provenance.Provenance;

/** The card's layout, waiting for its source; the look is always ours. */
public final class LayoutRow<S extends Enum<S>> implements OpenRow<S> {

    private final ScenarioBuilder<S> builder;
    private final CardLayout<S> layout;

    LayoutRow(ScenarioBuilder<S> builder, CardLayout<S> layout) {
        this.builder = builder;
        this.layout = layout;
    }

    @Override
    public ScenarioBuilder<S> close(Provenance source) {
        return builder.lay(layout);
    }
}
