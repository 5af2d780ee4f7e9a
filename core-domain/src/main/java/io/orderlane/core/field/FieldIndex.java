package io.orderlane.core.field;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fields of one placement, numbered in declared order, so that values can be kept in an array. Derived from a
 * definition and never written down: numbers may change with the definition.
 */
public final class FieldIndex {

    /** No fields. */
    public static final FieldIndex NONE = new FieldIndex(List.of());

    private final List<Field<?, ?>> fields;
    private final Map<String, Integer> numbers = new HashMap<>();

    private FieldIndex(List<Field<?, ?>> fields) {
        this.fields = fields;
        for (int number = 0; number < fields.size(); number++) {
            numbers.putIfAbsent(fields.get(number).name(), number);
        }
    }

    /** Numbers these fields in their order; a field that comes again keeps its first number. */
    public static FieldIndex of(Collection<? extends Field<?, ?>> fields) {
        List<Field<?, ?>> once = new ArrayList<>();
        fields.stream().distinct().forEach(once::add);
        return new FieldIndex(List.copyOf(once));
    }

    /** The number of this field, or -1 when it is not one of these. */
    public int number(Field<?, ?> field) {
        Integer number = numbers.get(field.name());
        if (number != null && fields.get(number).equals(field)) {
            return number;
        }
        return fields.indexOf(field); // two fields may have one name, where a quirk accepts a second one
    }

    /** The field of this number. */
    public Field<?, ?> field(int number) {
        return fields.get(number);
    }

    /** How many fields there are; the numbers are below it. */
    public int size() {
        return fields.size();
    }

    /** The fields by number. */
    public List<Field<?, ?>> fields() {
        return fields;
    }

    @Override
    public String toString() {
        return fields.stream().map(Field::name).toList().toString();
    }
}
