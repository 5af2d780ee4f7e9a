package io.orderlane.core.scenario;

/**
 * A scenario and its provider.
 *
 * @param scenario the scenario
 * @param from the provider and its jar, in words
 */
record FoundScenario(Scenario<?> scenario, String from) {}
