package io.orderlane.core.review;

import io.orderlane.core.provenance.Provenance;
import io.orderlane.core.scenario.FlowRule;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.StatusRow;
import java.util.ArrayList;
import java.util.List;

/**
 * The statuses as a Mermaid state diagram, in the page's order. The pages hold their flow charts as pictures only, so
 * the edges between neighbours are our reading and are labelled so; ends and what may follow them are rules.
 */
final class MermaidGraph<S extends Enum<S>> {

    private final Scenario<S> scenario;
    private final StringBuilder out = new StringBuilder();

    MermaidGraph(Scenario<S> scenario) {
        this.scenario = scenario;
    }

    String print() {
        line("stateDiagram-v2");
        scenario.rows().forEach(row -> line("    " + row.status() + " : " + label(row)));
        start();
        edges();
        ends();
        return out.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private static String label(StatusRow<?> row) {
        String effect =
                row.effect().hidesAfter().isPresent() ? " (card " + row.effect().describe() + ")" : "";
        return row.status() + " - " + row.meaning().replace(":", " ") + effect;
    }

    private void start() {
        boolean anywhere = scenario.flow().stream().anyMatch(rule -> rule.kind() == FlowRule.Kind.MAY_START_ANYWHERE);
        List<StatusRow<S>> rows = List.copyOf(scenario.rows());
        rows.stream().limit(anywhere ? rows.size() : 1).forEach(row -> line("    [*] --> " + row.status()));
    }

    private void edges() {
        List<StatusRow<S>> going = new ArrayList<>(
                scenario.rows().stream().filter(row -> !row.isEnd()).toList());
        for (int i = 0; i + 1 < going.size(); i++) {
            line("    " + going.get(i).status() + " --> " + going.get(i + 1).status() + " : our reading");
        }
        for (StatusRow<S> end : scenario.rows()) {
            if (end.isEnd() && !going.isEmpty()) {
                line("    " + going.get(going.size() - 1).status() + " --> " + end.status() + " : our reading");
            }
        }
    }

    private void ends() {
        for (StatusRow<S> row : scenario.rows()) {
            if (row.end() != null) {
                scenario.rows().stream()
                        .map(StatusRow::status)
                        .filter(row.followers()::contains)
                        .forEach(follower -> line("    " + row.status() + " --> " + follower + " : may follow"));
                line("    " + row.status() + " --> [*] : " + kind(row.end()) + " end");
            }
        }
    }

    private static String kind(Provenance source) {
        return source.kind().label();
    }
}
