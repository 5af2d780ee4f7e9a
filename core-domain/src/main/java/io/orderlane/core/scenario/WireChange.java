package io.orderlane.core.scenario;

import io.orderlane.core.field.Field;

/** How a reading of a quirk changes what goes on the wire, or what is accepted. */
public sealed interface WireChange {

    /** The field goes out under another name. */
    record SentAs(Field<?, ?> field, String wireName) implements WireChange {}

    /** The field goes out as a list of one. */
    record SentAsList(Field<?, ?> field) implements WireChange {}

    /** A field that is refused otherwise is accepted and sent. */
    record AlsoAccepts(Field<?, ?> field) implements WireChange {}
}
