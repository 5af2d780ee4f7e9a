package io.orderlane.app.config;

import java.util.List;

/** A configuration that cannot be used. Its message holds every problem and no secret. */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ConfigurationProblem> problems;

    /** All that is wrong. */
    public ConfigurationException(List<ConfigurationProblem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    private static String message(List<ConfigurationProblem> problems) {
        StringBuilder text = new StringBuilder("The configuration has ")
                .append(problems.size() == 1 ? "1 problem" : problems.size() + " problems")
                .append(':');
        for (int at = 0; at < problems.size(); at++) {
            text.append("\n\n  ")
                    .append(at + 1)
                    .append(". ")
                    .append(problems.get(at).describe());
        }
        return text.toString();
    }

    /** All that is wrong. */
    public List<ConfigurationProblem> problems() {
        return problems;
    }
}
