package io.orderlane.core.check;

import io.orderlane.core.field.Field;
import io.orderlane.core.field.FieldValues;
import io.orderlane.core.field.Tree;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * The fields that were given in one object of an update.
 *
 * @param values the typed values; without those that could not be read, and those that are doubtful
 * @param given the number of every field that was given, readable or not, with empty text left out
 * @param others what goes out of fields that have no typed value, by number
 */
record GivenFields(FieldTable table, FieldValues values, BitSet given, Map<Integer, Tree> others) {

    static final GivenFields NONE = new GivenFields(FieldTable.NONE, FieldValues.NONE, new BitSet(0), Map.of());

    boolean has(int number) {
        return given.get(number);
    }

    boolean has(Field<?, ?> field) {
        int number = table.index().number(field);
        return number >= 0 && has(number);
    }

    /** Whether the field of this number is there with nothing in it. */
    boolean isEmptyAt(int number) {
        return !has(number)
                && number < table.fields().size()
                && (values.valueAt(number) != null || others.containsKey(number));
    }

    /** The names of the fields that these have and others of the same table have not, in order of their letters. */
    List<String> namesBeyond(GivenFields poorer) {
        BitSet beyond = (BitSet) given.clone();
        beyond.andNot(poorer.given);
        return beyond.stream()
                .mapToObj(number -> table.index().field(number).name())
                .sorted()
                .toList();
    }

    /** As they go on the wire, in declared order. */
    Tree.Obj content() {
        Tree.Obj.Builder content = new Tree.Obj.Builder();
        for (CompiledField<?> field : table.fields()) {
            Object value = values.valueAt(field.number);
            Tree wire = value == null ? others.get(field.number) : field.written(value);
            if (wire != null) {
                content.put(field.wireName, wire);
            }
        }
        return content.build();
    }
}
