package io.orderlane.core.check;

import io.orderlane.core.field.Field;
import io.orderlane.core.field.FieldIndex;
import io.orderlane.core.field.FieldValues;
import io.orderlane.core.field.Tree;
import java.util.Map;
import java.util.Set;

/**
 * The fields that were given in one object of an update: typed, and as they go on the wire.
 *
 * @param values the typed values; without those that could not be read
 * @param given every field that was given, readable or not, with empty text left out
 * @param content the normalised members in declared order
 */
record GivenFields(FieldValues values, Set<Field<?, ?>> given, Tree.Obj content) {

    static final GivenFields NONE = new GivenFields(FieldValues.NONE, Set.of(), Tree.Obj.EMPTY);

    static GivenFields of(
            FieldIndex index, Map<Field<?, ?>, Object> values, Set<Field<?, ?>> given, Map<String, Tree> content) {
        return new GivenFields(FieldValues.of(index, values), Set.copyOf(given), new Tree.Obj(content));
    }

    boolean has(Field<?, ?> field) {
        return given.contains(field);
    }
}
