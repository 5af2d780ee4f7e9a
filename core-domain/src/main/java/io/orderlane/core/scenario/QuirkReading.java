package io.orderlane.core.scenario;

import java.util.List;

/**
 * One way to read a place where the pages contradict each other.
 *
 * @param name its name in configuration
 * @param changes what it changes; none for the reading that the definition itself takes
 */
public record QuirkReading(String name, String means, List<WireChange> changes) {

    public QuirkReading {
        changes = List.copyOf(changes);
    }

    /** A reading with what it changes. */
    public static QuirkReading of(String name, String means, WireChange... changes) {
        return new QuirkReading(name, means, List.of(changes));
    }
}
