package io.orderlane.core.scenario;

import java.util.List;

/** A definition that cannot be used; its message lists every problem, each with what to do. */
public final class ScenarioDefinitionException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    ScenarioDefinitionException(String what, List<String> problems) {
        super(what + " has " + problems.size() + (problems.size() == 1 ? " problem:" : " problems:") + "\n  - "
                + String.join("\n  - ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Every problem. */
    public List<String> problems() {
        return problems;
    }
}
