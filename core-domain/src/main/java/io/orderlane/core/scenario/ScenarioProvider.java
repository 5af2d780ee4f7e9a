package io.orderlane.core.scenario;

/**
 * The extension point: a jar that brings a scenario has a public final class with a public no-argument constructor that
 * implements this, named in {@code META-INF/services/io.orderlane.core.scenario.ScenarioProvider}. Journeys for the
 * demo and the tests may stand beside it in {@code orderlane/journeys/<scenario name>.ndjson}.
 */
public interface ScenarioProvider {

    /** The scenario; the same one each time. */
    Scenario<?> scenario();
}
