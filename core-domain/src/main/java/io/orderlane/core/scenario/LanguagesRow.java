package io.orderlane.core.scenario;

import io.orderlane.core.provenance.Provenance;

/** The demand for at least one language, waiting for its source. */
public final class LanguagesRow<S extends Enum<S>> implements OpenRow<S> {

    private final ScenarioBuilder<S> builder;

    LanguagesRow(ScenarioBuilder<S> builder) {
        this.builder = builder;
    }

    @Override
    public ScenarioBuilder<S> close(Provenance source) {
        builder.languages = source;
        return builder;
    }
}
