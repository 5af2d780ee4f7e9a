package io.orderlane.app.cli.scenarios;

import io.orderlane.app.cli.console.TextTable;
import io.orderlane.core.field.Tree;
import io.orderlane.core.scenario.Scenario;
import java.util.Collection;
import java.util.List;

/** The installed scenarios, a row each. */
final class Catalogue {

    private Catalogue() {}

    static TextTable table(Collection<Scenario<?>> scenarios) {
        TextTable table = new TextTable("SCENARIO", "BASE API", "CODE AT ALIPAYHK", "FIELDS", "STATUSES");
        for (Scenario<?> scenario : scenarios) {
            table.row(
                    scenario.name(),
                    scenario.baseApi().label(),
                    scenario.code(),
                    String.valueOf(scenario.fields().size()),
                    String.join(" ", statuses(scenario)));
        }
        return table;
    }

    static Tree tree(Scenario<?> scenario) {
        return new Tree.Obj.Builder()
                .text("name", scenario.name())
                .text("baseApi", scenario.baseApi().label())
                .text("code", scenario.code())
                .number("fields", scenario.fields().size())
                .list("statuses", statuses(scenario), Tree::of)
                .build();
    }

    private static List<String> statuses(Scenario<?> scenario) {
        return scenario.rows().stream().map(row -> row.status().name()).toList();
    }
}
