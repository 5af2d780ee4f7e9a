package io.orderlane.sandbox.rules;

import java.util.Optional;
import java.util.Set;

/**
 * A request after every check, with the languages its card can be shown in. It has no table when its scenario is
 * unknown: then only the envelope was checked.
 */
public record Checked(Findings findings, Optional<ScenarioTable> table, Set<String> locales) {}
