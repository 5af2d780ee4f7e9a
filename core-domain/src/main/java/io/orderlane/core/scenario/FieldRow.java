package io.orderlane.core.scenario;

import io.orderlane.core.field.Condition;
import io.orderlane.core.field.Field;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One or more fields, waiting to be optional or required; {@code V}: the value of a single one. */
public final class FieldRow<S extends Enum<S>, V> {

    private final ScenarioBuilder<S> builder;
    private final List<Field<S, ?>> fields;

    FieldRow(ScenarioBuilder<S> builder, List<Field<S, ?>> fields) {
        this.builder = builder;
        this.fields = fields;
    }

    /** Never required by this row. */
    public OptionalRow<S, V> optional() {
        return new OptionalRow<>(builder, fields, null);
    }

    /** Required at every status. */
    public RequiredRow<S> required() {
        return requiredAt(EnumSet.allOf(builder.statusClass));
    }

    /** Required at these statuses. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final RequiredRow<S> requiredAt(S... statuses) {
        return requiredAt(Set.of(statuses));
    }

    /** Required at every status but these. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final RequiredRow<S> requiredExceptAt(S... statuses) {
        Set<S> others = EnumSet.allOf(builder.statusClass);
        others.removeAll(Set.of(statuses));
        return requiredAt(others);
    }

    private RequiredRow<S> requiredAt(Set<S> statuses) {
        return new RequiredRow<>(builder, fields, statuses, new Condition.Always<>());
    }
}
