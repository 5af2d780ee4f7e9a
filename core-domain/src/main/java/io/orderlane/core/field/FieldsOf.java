package io.orderlane.core.field;

import io.orderlane.core.provenance.DocPage;
import io.orderlane.core.provenance.Inferred;
import io.orderlane.core.provenance.Provenance;
import io.orderlane.core.provenance.Stated;
import java.util.List;

/** Makes the fields that one place of one page describes, so that every field carries its source. */
public record FieldsOf<S extends Enum<S>>(Class<S> statuses, Provenance source) {

    /** Fields described at a place of a page. */
    public static <S extends Enum<S>> FieldsOf<S> stated(Class<S> statuses, DocPage page, String place) {
        return new FieldsOf<>(statuses, new Stated(page, place));
    }

    /** Fields whose name or type we concluded. */
    public static <S extends Enum<S>> FieldsOf<S> inferred(Class<S> statuses, String because) {
        return new FieldsOf<>(statuses, new Inferred(because));
    }

    /** A field at the top level. */
    public <V> TopField<S, V> top(String name, FieldType<V> type) {
        return new TopField<>(name, type, source, List.of());
    }

    /** A field that is the same in every language. */
    public <V> SharedField<S, V> shared(String name, FieldType<V> type) {
        return new SharedField<>(name, type, source, List.of());
    }

    /** A field given for each language. */
    public <V> LocaleField<S, V> locale(String name, FieldType<V> type) {
        return new LocaleField<>(name, type, source, List.of());
    }
}
