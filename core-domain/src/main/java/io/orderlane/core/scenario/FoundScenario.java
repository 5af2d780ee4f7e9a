package io.orderlane.core.scenario;

/** A scenario; {@code from}: its provider and the provider's jar, in words. */
record FoundScenario(Scenario<?> scenario, String from) {}
