package io.orderlane.spring;

import io.orderlane.core.scenario.ScenarioDefinitionException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects all that is wrong, so that it comes in one message. */
final class FoundProblems {

    private final List<String> found = new ArrayList<>();

    void add(String problem) {
        found.add(problem);
    }

    /** A key that has no value. */
    void missing(String key, String takes) {
        add(key + " is missing: " + takes + ".");
    }

    /** What is made; null when it refuses, which is noted behind {@code key}. */
    <T> @Nullable T tried(String key, Supplier<T> made) {
        try {
            return made.get();
        } catch (ScenarioDefinitionException several) {
            found.addAll(several.problems());
        } catch (IllegalArgumentException wrong) {
            add(key + ": " + wrong.getMessage());
        }
        return null;
    }

    /** Throws {@link WrongSettingsException} unless nothing was found. */
    void refuse() {
        if (!found.isEmpty()) {
            throw new WrongSettingsException(found);
        }
    }
}
