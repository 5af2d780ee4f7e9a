package io.orderlane.core.field;

import java.util.List;
import java.util.stream.Collectors;

/** When a rule applies, as data: it can be printed beside the rule and compared with the page. */
public sealed interface Condition<S extends Enum<S>> {

    /** Whether it holds for these values. */
    boolean holds(Values values);

    /** The condition in words. */
    String describe();

    /** The fields it looks at. */
    List<Field<S, ?>> fields();

    /** Always. */
    record Always<S extends Enum<S>>() implements Condition<S> {
        @Override
        public boolean holds(Values values) {
            return true;
        }

        @Override
        public String describe() {
            return "always";
        }

        @Override
        public List<Field<S, ?>> fields() {
            return List.of();
        }
    }

    /** When a field has a value, given or by default. */
    record Is<S extends Enum<S>, V>(Field<S, V> field, V value) implements Condition<S> {
        @Override
        public boolean holds(Values values) {
            return value.equals(values.valueOf(field));
        }

        @Override
        public String describe() {
            return field.name() + " is " + value;
        }

        @Override
        public List<Field<S, ?>> fields() {
            return List.of(field);
        }
    }

    /** When a field is given. */
    record Given<S extends Enum<S>>(Field<S, ?> field) implements Condition<S> {
        @Override
        public boolean holds(Values values) {
            return values.valueOf(field) != null;
        }

        @Override
        public String describe() {
            return field.name() + " is given";
        }

        @Override
        public List<Field<S, ?>> fields() {
            return List.of(field);
        }
    }

    /** When all of several hold. */
    record All<S extends Enum<S>>(List<Condition<S>> parts) implements Condition<S> {
        @Override
        public boolean holds(Values values) {
            return parts.stream().allMatch(part -> part.holds(values));
        }

        @Override
        public String describe() {
            return parts.stream().map(Condition::describe).collect(Collectors.joining(" and "));
        }

        @Override
        public List<Field<S, ?>> fields() {
            return parts.stream().flatMap(part -> part.fields().stream()).toList();
        }
    }

    /** When another does not hold. */
    record Not<S extends Enum<S>>(Condition<S> part) implements Condition<S> {
        @Override
        public boolean holds(Values values) {
            return !part.holds(values);
        }

        @Override
        public String describe() {
            return "not (" + part.describe() + ")";
        }

        @Override
        public List<Field<S, ?>> fields() {
            return part.fields();
        }
    }

    /** This and another. */
    default Condition<S> and(Condition<S> other) {
        return new All<>(List.of(this, other));
    }
}
