package io.orderlane.core.status;

import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.StatusRow;
import org.jspecify.annotations.Nullable;

/**
 * Says what a next status means for an order. Stateless, so one serves all orders of a scenario. A missing edge never
 * matters: only an end counts, and only if the next status is not one that may follow it.
 *
 * @param <S> the statuses of the scenario
 */
public final class StatusMachine<S extends Enum<S>> {

    private static final Verdict STARTS = new Verdict.Starts();
    private static final Verdict MOVES = new Verdict.Moves();
    private static final Verdict REPEATS = new Verdict.Repeats();

    private final Verdict[][] table;

    /** The machine of this scenario. */
    public StatusMachine(Scenario<S> scenario) {
        int size = scenario.statusClass().getEnumConstants().length;
        table = new Verdict[size][size];
        scenario.rows().forEach(row -> fill(row, scenario.statusClass().getEnumConstants()));
    }

    private void fill(StatusRow<S> row, S[] statuses) {
        for (S next : statuses) {
            table[row.status().ordinal()][next.ordinal()] = verdict(row, next);
        }
    }

    private Verdict verdict(StatusRow<S> row, S next) {
        if (row.end() != null && !row.followers().contains(next)) {
            return new Verdict.AfterEnd(row.end());
        }
        return row.status() == next ? REPEATS : MOVES;
    }

    /** What {@code next} means after {@code current}, which is null for an order that is not known yet. */
    public Verdict decide(@Nullable S current, S next) {
        return current == null ? STARTS : table[current.ordinal()][next.ordinal()];
    }
}
