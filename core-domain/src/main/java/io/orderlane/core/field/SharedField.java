package io.orderlane.core.field;

import io.orderlane.core.provenance.Provenance;
import java.util.List;

/** A field that is the same in every language. */
public record SharedField<S extends Enum<S>, V>(String name, FieldType<V> type, Provenance source, List<String> aliases)
        implements Field<S, V> {

    public SharedField {
        aliases = List.copyOf(aliases);
    }

    /** The same field, accepting another spelling on input. */
    public SharedField<S, V> alias(String spelling) {
        return new SharedField<>(name, type, source, List.of(spelling));
    }

    @Override
    public Placement placement() {
        return Placement.SHARED;
    }
}
