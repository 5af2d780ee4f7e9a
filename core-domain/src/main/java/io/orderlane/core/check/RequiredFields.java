package io.orderlane.core.check;

import io.orderlane.core.field.FieldIndex;
import io.orderlane.core.field.FieldValues;
import io.orderlane.core.scenario.FieldRule;
import io.orderlane.core.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/**
 * What each status requires of one object of fields, as bit masks: what it always requires, and what it requires under a
 * condition.
 */
final class RequiredFields {

    private final long[] always;
    private final Conditional[][] conditional;

    private RequiredFields(int statuses) {
        this.always = new long[statuses];
        this.conditional = new Conditional[statuses][];
    }

    /** Fields that a status requires when a condition holds. */
    private record Conditional(long fields, CompiledCondition when) {}

    /** Compiles the rules that are about fields of this index. */
    static <S extends Enum<S>> RequiredFields of(
            Scenario<S> scenario, List<FieldRule<S>> rules, FieldIndex own, FieldIndex top) {
        S[] statuses = scenario.statusClass().getEnumConstants();
        RequiredFields required = new RequiredFields(statuses.length);
        for (S status : statuses) {
            List<Conditional> some = new ArrayList<>();
            for (FieldRule<S> rule : rules) {
                int number = own.number(rule.field());
                if (number >= 0 && rule.asksAt(status)) {
                    required.add(
                            status,
                            FieldIndex.bit(number),
                            CompiledCondition.of(rule.when(), scenario, own, top),
                            some);
                }
            }
            required.conditional[status.ordinal()] = some.toArray(Conditional[]::new);
        }
        return required;
    }

    /** Fields under one condition share a mask, so that it is asked once. */
    private void add(Enum<?> status, long field, CompiledCondition when, List<Conditional> some) {
        if (when instanceof CompiledCondition.Always) {
            always[status.ordinal()] |= field;
            return;
        }
        for (int i = 0; i < some.size(); i++) {
            if (some.get(i).when().equals(when)) {
                some.set(i, new Conditional(some.get(i).fields() | field, when));
                return;
            }
        }
        some.add(new Conditional(field, when));
    }

    /** Whether something that is required is not there. */
    boolean lackAny(int status, FieldValues given, FieldValues shared, FieldValues top) {
        if ((always[status] & ~given.filled()) != 0) {
            return true;
        }
        for (Conditional some : conditional[status]) {
            if ((some.fields() & ~given.filled()) != 0 && some.when().holds(given, shared, top)) {
                return true;
            }
        }
        return false;
    }
}
