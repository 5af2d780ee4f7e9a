package io.orderlane.core.field;

import io.orderlane.core.provenance.Provenance;
import java.util.List;

/** A field that is given for each language. */
public record LocaleField<S extends Enum<S>, V>(String name, FieldType<V> type, Provenance source, List<String> aliases)
        implements Field<S, V> {

    public LocaleField {
        aliases = List.copyOf(aliases);
    }

    /** The same field, accepting another spelling on input. */
    public LocaleField<S, V> alias(String spelling) {
        return new LocaleField<>(name, type, source, List.of(spelling));
    }

    @Override
    public Placement placement() {
        return Placement.LOCALE;
    }
}
