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
     * @param top the values at the top level
     */
    boolean holds(FieldValues own, FieldValues shared, FieldValues top);

    /** The condition as seen from an object whose fields have these numbers, beside a top level with those. */
    static <S extends Enum<S>> CompiledCondition of(
            Condition<S> condition, Scenario<S> scenario, FieldIndex own, FieldIndex top) {
        if (condition instanceof Condition.Is<S, ?> is) {
            return new Is(
                    Place.of(is.field(), scenario, own, top),
                    is.value(),
                    is.value().equals(byDefault(is, scenario)));
        } else if (condition instanceof Condition.Given<S> given) {
            return new Given(Place.of(given.field(), scenario, own, top), scenario.defaultOf(given.field()) != null);
        } else if (condition instanceof Condition.All<S> all) {
            return new All(all.parts().stream()
                    .map(part -> of(part, scenario, own, top))
                    .toList());
        } else if (condition instanceof Condition.Not<S> not) {
            return new Not(of(not.part(), scenario, own, top));
        }
        return new Always();
    }

    private static @Nullable Object byDefault(Condition.Is<?, ?> is, Scenario<?> scenario) {
        return scenario.defaultOf(is.field());
    }

    /**
     * Where a field's value is.
     *
     * @param placement in which object
     * @param number its number there; -1 is nowhere
     */
    record Place(Placement placement, int number) {

        static Place of(Field<?, ?> field, Scenario<?> scenario, FieldIndex own, FieldIndex top) {
            return switch (field.placement()) {
                case TOP -> new Place(Placement.TOP, top.number(field));
                case SHARED ->
                    new Place(Placement.SHARED, scenario.index(Placement.SHARED).number(field));
                case LOCALE -> new Place(Placement.LOCALE, own.number(field));
            };
        }

        @Nullable
        Object value(FieldValues own, FieldValues shared, FieldValues top) {
            return switch (placement) {
                case TOP -> at(top);
                case SHARED -> at(shared);
                case LOCALE -> at(own);
            };
        }

        private @Nullable Object at(FieldValues values) {
            return number < 0 || number >= values.index().size() ? null : values.valueAt(number);
        }
    }

    /** Always. */
    record Always() implements CompiledCondition {
        @Override
        public boolean holds(FieldValues own, FieldValues shared, FieldValues top) {
            return true;
        }
    }

    /** When a field has a value; {@code leftOut} says whether it has it by default. */
    record Is(Place place, Object value, boolean leftOut) implements CompiledCondition {
        @Override
        public boolean holds(FieldValues own, FieldValues shared, FieldValues top) {
            Object found = place.value(own, shared, top);
            return found == null ? leftOut : value.equals(found);
        }
    }

    /** When a field is given; {@code leftOut} says whether it has a default. */
    record Given(Place place, boolean leftOut) implements CompiledCondition {
        @Override
        public boolean holds(FieldValues own, FieldValues shared, FieldValues top) {
            return leftOut || place.value(own, shared, top) != null;
        }
    }

    /** When all of several hold. */
    record All(List<CompiledCondition> parts) implements CompiledCondition {
        @Override
        public boolean holds(FieldValues own, FieldValues shared, FieldValues top) {
            for (CompiledCondition part : parts) {
                if (!part.holds(own, shared, top)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** When another does not hold. */
    record Not(CompiledCondition part) implements CompiledCondition {
        @Override
        public boolean holds(FieldValues own, FieldValues shared, FieldValues top) {
            return !part.holds(own, shared, top);
        }
    }
}
