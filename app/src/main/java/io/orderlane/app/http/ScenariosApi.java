package io.orderlane.app.http;

import io.orderlane.core.field.Quoted;
import io.orderlane.core.field.Tree;
import io.orderlane.core.review.ScenarioTable;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioRegistry;
import java.util.List;

/** {@code /v1/scenarios} and one of them, as JSON or, when asked for, as Markdown. */
final class ScenariosApi {

    private final ScenarioRegistry scenarios;

    ScenariosApi(ScenarioRegistry scenarios) {
        this.scenarios = scenarios;
    }

    Answer list(ApiRequest request) {
        request.onlyParameters();
        return Answer.ok(new Tree.Obj.Builder().list("scenarios", List.copyOf(scenarios.all()), ScenariosApi::summary));
    }

    private static Tree.Obj summary(Scenario<?> scenario) {
        return new Tree.Obj.Builder()
                .text("name", scenario.name())
                .text("api", scenario.baseApi().label())
                .text("code", scenario.code())
                .list(
                        "statuses",
                        List.copyOf(scenario.rows()),
                        row -> Tree.of(row.status().name()))
                .build();
    }

    Answer one(ApiRequest request) {
        String name = request.onlyParameters().path("name");
        ScenarioTable<?> table = ScenarioTable.of(scenarios
                .find(name)
                .orElseThrow(() -> ProblemException.notFound(
                        "No scenario " + Quoted.of(name) + " is installed; there is " + scenarios.names() + ".")));
        return request.accepts("text/markdown")
                ? Answer.text("text/markdown", table.markdown())
                : Answer.json(200, table.tree());
    }
}
