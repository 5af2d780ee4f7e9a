package io.orderlane.core.field;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fields of one placement, numbered in declared order, so that values can be kept in an array and requirements in bit
 * masks. Derived from a definition and never written down: numbers may change with the definition.
 */
public final class FieldIndex {

    /** The most fields whose presence fits one bit mask. */
    public static final int MASKED = Long.SIZE;

    /** No fields. */
    public static final FieldIndex NONE = new FieldIndex(List.of());

    private final List<Field<?, ?>> fields;
    private final Map<String, Integer> numbers = new HashMap<>();

    private FieldIndex(List<Field<?, ?>> fields) {
        this.fields = fields;
        for (int number = 0; number < fields.size(); number++) {
            numbers.putIfAbsent(fields.get(number).name(), number);
        }
        for (int number = 0; number < fields.size(); number++) {
            for (String alias : fields.get(number).aliases()) {
                numbers.putIfAbsent(alias, number);
            }
        }
    }

    /** Numbers these fields in their order; a field that comes again keeps its first number. */
    public static FieldIndex of(Collection<? extends Field<?, ?>> fields) {
        List<Field<?, ?>> once = new ArrayList<>();
        fields.stream().distinct().forEach(once::add);
        return new FieldIndex(List.copyOf(once));
    }

    /** The number of the field that is spelled so, or -1. */
    public int number(String spelling) {
        Integer number = numbers.get(spelling);
        return number == null ? -1 : number;
    }

    /** The number of this field, or -1 when it is not one of these. */
    public int number(Field<?, ?> field) {
        int number = number(field.name());
        return number >= 0 && fields.get(number).equals(field) ? number : fields.indexOf(field);
    }

    /**
     * Whether presence fits a bit mask and a spelling means one field, as in every definition but one whose quirk accepts a
     * second field under a name that is taken.
     */
    public boolean isPlain() {
        int spellings =
                fields.stream().mapToInt(field -> 1 + field.aliases().size()).sum();
        return fields.size() <= MASKED && numbers.size() == spellings;
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

    /** The bit of a number; numbers from {@link #MASKED} on have none. */
    public static long bit(int number) {
        return number < MASKED ? 1L << number : 0;
    }

    @Override
    public String toString() {
        return fields.stream().map(Field::name).toList().toString();
    }
}
