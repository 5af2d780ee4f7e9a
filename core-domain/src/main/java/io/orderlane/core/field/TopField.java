package io.orderlane.core.field;

import io.orderlane.core.provenance.Provenance;
import java.util.List;

/** A field that stands at the top level of an update. */
public record TopField<S extends Enum<S>, V>(String name, FieldType<V> type, Provenance source, List<String> aliases)
        implements Field<S, V> {

    public TopField {
        aliases = List.copyOf(aliases);
    }

    /** The same field, accepting another spelling on input. */
    public TopField<S, V> alias(String spelling) {
        return new TopField<>(name, type, source, List.of(spelling));
    }

    @Override
    public Placement placement() {
        return Placement.TOP;
    }
}
