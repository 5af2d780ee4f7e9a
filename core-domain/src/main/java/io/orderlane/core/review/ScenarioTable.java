package io.orderlane.core.review;

import io.orderlane.core.field.Tree;
import io.orderlane.core.scenario.Scenario;

/** A scenario printed for people: the page a product manager could lay beside AlipayHK's. */
public final class ScenarioTable<S extends Enum<S>> {

    private final Scenario<S> scenario;

    private ScenarioTable(Scenario<S> scenario) {
        this.scenario = scenario;
    }

    /** The table of this scenario. */
    public static <S extends Enum<S>> ScenarioTable<S> of(Scenario<S> scenario) {
        return new ScenarioTable<>(scenario);
    }

    /** The page as Markdown: statuses, matrix, fields with types and sources, flow, quirks. Inferred rows are bold. */
    public String markdown() {
        return new MarkdownPage<>(scenario).print();
    }

    /** The statuses as a Mermaid state diagram. */
    public String mermaid() {
        return new MermaidGraph<>(scenario).print();
    }

    /** The same as data, for JSON. */
    public Tree.Obj tree() {
        return new TreePage<>(scenario).print();
    }
}
