package io.orderlane.app.http;

import io.orderlane.app.json.Members;
import io.orderlane.core.field.Quoted;
import io.orderlane.core.field.Tree;
import io.orderlane.core.review.ScenarioTable;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioRegistry;
import java.util.List;

/** {@code GET /v1/scenarios} and one of them, as JSON or, when asked for, as Markdown. */
final class ScenariosEndpoint implements Endpoint {

    private final ScenarioRegistry scenarios;

    ScenariosEndpoint(ScenarioRegistry scenarios) {
        this.scenarios = scenarios;
    }

    @Override
    public Answer answer(GetRequest asked) {
        asked.query().only();
        if (asked.rest().isEmpty()) {
            return list();
        } else if (asked.rest().size() == 1) {
            return one(asked.rest().get(0), asked.accept());
        }
        throw new ProblemException(Problems.notFound("A scenario is /v1/scenarios/NAME."));
    }

    private Answer list() {
        List<Scenario<?>> all = List.copyOf(scenarios.all());
        return Answer.json(
                200,
                new Members().list("scenarios", all, ScenariosEndpoint::summary).object());
    }

    private static Tree.Obj summary(Scenario<?> scenario) {
        return new Members()
                .text("name", scenario.name())
                .text("api", scenario.baseApi().label())
                .text("code", scenario.code())
                .list(
                        "statuses",
                        List.copyOf(scenario.rows()),
                        row -> Tree.of(row.status().name()))
                .object();
    }

    private Answer one(String name, String accept) {
        Scenario<?> scenario = scenarios
                .find(name)
                .orElseThrow(() -> new ProblemException(Problems.notFound(
                        "No scenario " + Quoted.of(name) + " is installed; there is " + scenarios.names() + ".")));
        return accept.contains("text/markdown")
                ? Answer.text("text/markdown", ScenarioTable.of(scenario).markdown())
                : Answer.json(200, ScenarioTable.of(scenario).tree());
    }
}
