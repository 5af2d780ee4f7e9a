package io.orderlane.core.field;

import io.orderlane.core.provenance.Provenance;
import java.util.List;

/**
 * A field of a scenario: its name exactly as it goes on the wire, its type, where it is placed, and the page that
 * describes it.
 *
 * @param <S> the statuses of the scenario it belongs to, so that a foreign field does not compile
 * @param <V> the Java value
 */
public sealed interface Field<S extends Enum<S>, V> permits TopField, SharedField, LocaleField {

    /** The name on the wire, misspellings included. */
    String name();

    /** The type. */
    FieldType<V> type();

    /** Where the name, the type and the length come from. */
    Provenance source();

    /** Other spellings that are accepted on input and sent under {@link #name()}. */
    List<String> aliases();

    /** Where it stands in an update and on the wire. */
    Placement placement();

    /** True when the field has this value, or is left out and has it by default. */
    default Condition<S> is(V value) {
        return new Condition.Is<>(this, value);
    }

    /** True when the field is given. */
    default Condition<S> isGiven() {
        return new Condition.Given<>(this);
    }
}
