package io.orderlane.app.config;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A configuration that cannot be used. Its message holds every problem and no secret. */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ConfigurationProblem> problems;

    public ConfigurationException(List<ConfigurationProblem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    private static String message(List<ConfigurationProblem> problems) {
        int count = problems.size();
        return "The configuration has " + (count == 1 ? "1 problem:" : count + " problems:")
                + IntStream.range(0, count)
                        .mapToObj(at ->
                                "\n\n  " + (at + 1) + ". " + problems.get(at).describe())
                        .collect(Collectors.joining());
    }

    /** All that is wrong. */
    public List<ConfigurationProblem> problems() {
        return problems;
    }
}
