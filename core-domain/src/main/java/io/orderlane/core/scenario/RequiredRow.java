package io.orderlane.core.scenario;

import io.orderlane.core.field.Condition;
import io.orderlane.core.field.Field;
import io.orderlane.core.provenance.Provenance;
import java.util.List;
import java.util.Set;

/** Required fields, waiting for a further condition or their source. */
public final class RequiredRow<S extends Enum<S>> implements OpenRow<S> {

    private final ScenarioBuilder<S> builder;
    private final List<Field<S, ?>> fields;
    private final Set<S> statuses;
    private final Condition<S> condition;

    RequiredRow(ScenarioBuilder<S> builder, List<Field<S, ?>> fields, Set<S> statuses, Condition<S> condition) {
        this.builder = builder;
        this.fields = fields;
        this.statuses = statuses;
        this.condition = condition;
    }

    /** Required only when this condition holds too, besides earlier ones. */
    public RequiredRow<S> when(Condition<S> further) {
        Condition<S> all = condition instanceof Condition.Always ? further : condition.and(further);
        return new RequiredRow<>(builder, fields, statuses, all);
    }

    @Override
    public ScenarioBuilder<S> close(Provenance source) {
        fields.forEach(field -> builder.add(new FieldRule<>(field, statuses, condition, null, source)));
        return builder;
    }
}
