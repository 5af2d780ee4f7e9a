package io.orderlane.core.check;

import io.orderlane.core.field.Condition;
import io.orderlane.core.field.Field;
import io.orderlane.core.field.FieldIndex;
import io.orderlane.core.field.FieldValues;
import io.orderlane.core.field.Placement;
import io.orderlane.core.scenario.Scenario;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition over numbered values: what it looks at is found when it is compiled, not when it is asked. A field that is
 * left out counts with its default.
 */
sealed interface CompiledCondition {

    /**
     * Whether it holds.
     *
     * @param own the values of the object that is looked at
     * @param shared the values that are the same in every language
     */
    boolean holds(FieldValues own, FieldValues shared);

    /** The condition as seen from an object of this placement, whose fields have these numbers. */
    static <S extends Enum<S>> CompiledCondition of(Condition<S> condition, Scenario<S> scenario, FieldIndex own) {
        if (condition instanceof Condition.Is<S, ?> is) {
            return new Is(
                    Place.of(is.field(), scenario, own), is.value(), is.value().equals(byDefault(is, scenario)));
        } else if (condition instanceof Condition.Given<S> given) {
            return new Given(Place.of(given.field(), scenario, own), scenario.defaultOf(given.field()) != null);
        } else if (condition instanceof Condition.All<S> all) {
            return new All(
                    all.parts().stream().map(part -> of(part, scenario, own)).toList());
        } else if (condition instanceof Condition.Not<S> not) {
            return new Not(of(not.part(), scenario, own));
        }
        return new Always();
    }

    private static @Nullable Object byDefault(Condition.Is<?, ?> is, Scenario<?> scenario) {
        return scenario.defaultOf(is.field());
    }

    /**
     * Where a field's value is; a number of -1 is nowhere.
     *
     * @param own its number in the object that is looked at
     * @param shared its number among the shared values
     */
    record Place(int own, int shared) {

        static Place of(Field<?, ?> field, Scenario<?> scenario, FieldIndex own) {
            return new Place(own.number(field), scenario.index(Placement.SHARED).number(field));
        }

        @Nullable
        Object value(FieldValues ownValues, FieldValues sharedValues) {
            Object value = at(ownValues, own);
            return value == null ? at(sharedValues, shared) : value;
        }

        private static @Nullable Object at(FieldValues values, int number) {
            return number < 0 || number >= values.index().size() ? null : values.valueAt(number);
        }
    }

    /** Always. */
    record Always() implements CompiledCondition {
        @Override
        public boolean holds(FieldValues own, FieldValues shared) {
            return true;
        }
    }

    /** When a field has a value; {@code leftOut} says whether it has it by default. */
    record Is(Place place, Object value, boolean leftOut) implements CompiledCondition {
        @Override
        public boolean holds(FieldValues own, FieldValues shared) {
            Object found = place.value(own, shared);
            return found == null ? leftOut : value.equals(found);
        }
    }

    /** When a field is given; {@code leftOut} says whether it has a default. */
    record Given(Place place, boolean leftOut) implements CompiledCondition {
        @Override
        public boolean holds(FieldValues own, FieldValues shared) {
            return leftOut || place.value(own, shared) != null;
        }
    }

    /** When all of several hold. */
    record All(List<CompiledCondition> parts) implements CompiledCondition {
        @Override
        public boolean holds(FieldValues own, FieldValues shared) {
            for (CompiledCondition part : parts) {
                if (!part.holds(own, shared)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** When another does not hold. */
    record Not(CompiledCondition part) implements CompiledCondition {
        @Override
        public boolean holds(FieldValues own, FieldValues shared) {
            return !part.holds(own, shared);
        }
    }
}
