package io.orderlane.core.check;

import io.orderlane.core.field.Tree;
import io.orderlane.core.provenance.Enforcement;
import io.orderlane.core.scenario.Scenario;
import java.util.Objects;

/**
 * Opens one step of the checker for its benchmark, from within the checker's package: the step is nobody else's affair.
 *
 * @param <S> the statuses of the scenario
 */
public final class QuickWay<S extends Enum<S>> {

    private final QuickCheck<S> check;

    /** The quick way of a scenario. */
    public QuickWay(Scenario<S> scenario) {
        check = QuickCheck.of(scenario, Enforcement.DEFAULT, scenario.index(io.orderlane.core.field.Placement.TOP))
                .orElseThrow();
    }

    /** Whether nothing is off in the fields of an update. */
    public boolean passes(Tree.Obj update, S status) {
        return Objects.nonNull(check.values(update, status));
    }
}
