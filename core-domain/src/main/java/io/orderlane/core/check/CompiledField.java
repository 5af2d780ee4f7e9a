package io.orderlane.core.check;

import io.orderlane.core.field.Field;
import io.orderlane.core.field.FieldType;
import io.orderlane.core.field.Tree;
import io.orderlane.core.provenance.Provenance;
import io.orderlane.core.scenario.EnvelopeFields;
import io.orderlane.core.scenario.ExpectedScheme;
import io.orderlane.core.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/** A field with all that a check asks about it, so that an update costs no look-ups in the definition. */
final class CompiledField<V> {

    /** Its number in the index of its table. */
    final int number;

    final Field<?, V> field;
    final String name;
    final String[] aliases;
    final FieldType<V> type;

    final String wireName;

    /** Where its name, type and length come from in this scenario. */
    final Provenance source;

    /** The scheme its link should have; null for any. */
    final @Nullable ExpectedScheme scheme;

    /** The member that its page names in its place; null unless it is deprecated. */
    final @Nullable String better;

    private final Scenario<?> scenario;

    CompiledField(int number, Field<?, V> field, Scenario<?> scenario) {
        this.number = number;
        this.field = field;
        this.name = field.name();
        this.aliases = field.aliases().toArray(String[]::new);
        this.type = field.type();
        this.wireName = scenario.wireName(field);
        this.source = scenario.sourceOf(field);
        this.scheme = scenario.expectedScheme(field).orElse(null);
        this.better = EnvelopeFields.inPlaceOf(field).map(Field::name).orElse(null);
        this.scenario = scenario;
    }

    /** A value as it goes on the wire; it must have been read by this field's own type. */
    @SuppressWarnings("unchecked")
    Tree written(Object value) {
        return scenario.wireValue(field, (V) value);
    }
}
