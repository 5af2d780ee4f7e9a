package io.orderlane.core.scenario;

import io.orderlane.core.field.Field;
import io.orderlane.core.provenance.Provenance;
import java.util.List;

/** Fields whose names and types come from another page than their constants name, waiting for that source. */
public final class DescribedRow<S extends Enum<S>> implements OpenRow<S> {

    private final ScenarioBuilder<S> builder;
    private final List<Field<S, ?>> fields;

    DescribedRow(ScenarioBuilder<S> builder, List<Field<S, ?>> fields) {
        this.builder = builder;
        this.fields = fields;
    }

    @Override
    public ScenarioBuilder<S> close(Provenance source) {
        fields.forEach(field -> builder.sources.put(field, source));
        return builder;
    }
}
