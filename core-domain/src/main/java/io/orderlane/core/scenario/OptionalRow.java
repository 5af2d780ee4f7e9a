package io.orderlane.core.scenario;

import io.orderlane.core.field.Condition;
import io.orderlane.core.field.Field;
import io.orderlane.core.provenance.Provenance;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Optional fields, waiting for their source. */
public final class OptionalRow<S extends Enum<S>, V> implements OpenRow<S> {

    private final ScenarioBuilder<S> builder;
    private final List<Field<S, ?>> fields;
    private final @Nullable V defaultValue;

    OptionalRow(ScenarioBuilder<S> builder, List<Field<S, ?>> fields, @Nullable V defaultValue) {
        this.builder = builder;
        this.fields = fields;
        this.defaultValue = defaultValue;
    }

    /** The value conditions use when it is left out; it is never written on the wire. */
    public OptionalRow<S, V> defaultsTo(V value) {
        return new OptionalRow<>(builder, fields, value);
    }

    @Override
    public ScenarioBuilder<S> close(Provenance source) {
        fields.forEach(
                field -> builder.add(new FieldRule<>(field, Set.of(), new Condition.Always<>(), defaultValue, source)));
        return builder;
    }
}
