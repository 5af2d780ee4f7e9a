package io.orderlane.sandbox.rules;

import java.util.Optional;
import java.util.Set;

/**
 * A request after every check.
 *
 * @param table empty when the scenario is unknown, so that only the envelope was checked
 * @param locales the languages the card can be shown in
 */
public record Checked(Findings findings, Optional<ScenarioTable> table, Set<String> locales) {}
