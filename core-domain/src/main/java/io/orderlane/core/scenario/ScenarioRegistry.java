package io.orderlane.core.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The scenarios that are installed, by name. Immutable. */
public final class ScenarioRegistry {

    private final Map<String, FoundScenario> scenarios;

    private ScenarioRegistry(Map<String, FoundScenario> scenarios) {
        this.scenarios = Collections.unmodifiableMap(scenarios);
    }

    /** Those that the class path offers. */
    public static ScenarioRegistry discover() {
        return discover(ScenarioRegistry.class.getClassLoader());
    }

    /**
     * Those that the jars of a class loader bring.
     *
     * @throws ScenarioDefinitionException naming everything that is wrong with any of them, each with its jar, and both
     *     owners of a name that is brought twice
     */
    public static ScenarioRegistry discover(ClassLoader loader) {
        ScenarioProviders providers = ScenarioProviders.of(loader);
        return named(providers.found(), providers.problems());
    }

    /** Those of these providers. */
    public static ScenarioRegistry from(Collection<? extends ScenarioProvider> providers) {
        return named(
                providers.stream()
                        .map(provider -> new FoundScenario(provider.scenario(), place(provider)))
                        .toList(),
                List.of());
    }

    /** These scenarios. */
    public static ScenarioRegistry of(Scenario<?>... scenarios) {
        return named(
                Arrays.<Scenario<?>>stream(scenarios)
                        .map(scenario -> new FoundScenario(scenario, "this program"))
                        .toList(),
                List.of());
    }

    private static ScenarioRegistry named(List<FoundScenario> found, List<String> known) {
        Map<String, FoundScenario> byName = new TreeMap<>();
        List<String> problems = new ArrayList<>(known);
        for (FoundScenario one : found) {
            FoundScenario other = byName.putIfAbsent(one.scenario().name(), one);
            if (other != null) {
                problems.add("Scenario \"" + one.scenario().name() + "\" is brought by " + other.from() + " and by "
                        + one.from() + "; remove one of the two.");
            }
        }
        if (!problems.isEmpty()) {
            throw new ScenarioDefinitionException("The set of scenarios", problems);
        }
        return new ScenarioRegistry(byName);
    }

    private static String place(ScenarioProvider provider) {
        var source = provider.getClass().getProtectionDomain().getCodeSource();
        String jar = source == null || source.getLocation() == null
                ? "an unknown jar"
                : source.getLocation().getPath().replaceAll(".*/(?=[^/]+/?$)", "");
        return provider.getClass().getName() + " in " + jar;
    }

    /** The same without those of these names. */
    public ScenarioRegistry without(Collection<String> names) {
        Map<String, FoundScenario> left = new TreeMap<>(scenarios);
        left.keySet().removeAll(names);
        return new ScenarioRegistry(left);
    }

    /** Scenarios that AlipayHK cannot tell apart: one code on one base API. Each sentence names both and their jars. */
    public List<String> sharedCodes() {
        Map<String, FoundScenario> first = new HashMap<>();
        List<String> shared = new ArrayList<>();
        for (FoundScenario one : scenarios.values()) {
            Scenario<?> scenario = one.scenario();
            FoundScenario other = first.putIfAbsent(scenario.baseApi() + " " + scenario.code(), one);
            if (other != null) {
                shared.add("Scenarios \"" + other.scenario().name() + "\" (" + other.from() + ") and \""
                        + scenario.name() + "\" (" + one.from() + ") are both " + scenario.code() + " on the "
                        + scenario.baseApi() + ", so AlipayHK shows the cards of both under one template.");
            }
        }
        return shared;
    }

    /**
     * The same scenarios with other readings of their quirks: scenario name to quirk name to reading.
     *
     * @throws ScenarioDefinitionException naming every choice that does not fit
     */
    public ScenarioRegistry reading(Map<String, Map<String, String>> chosen) {
        Map<String, FoundScenario> changed = new TreeMap<>(scenarios);
        List<String> problems = new ArrayList<>();
        chosen.forEach((name, readings) -> {
            FoundScenario found = scenarios.get(name);
            if (found == null) {
                problems.add("There is no scenario \"" + name + "\" to choose quirks for; there is " + names() + ".");
                return;
            }
            try {
                changed.put(name, new FoundScenario(found.scenario().reading(readings), found.from()));
            } catch (ScenarioDefinitionException unknown) {
                problems.addAll(unknown.problems());
            }
        });
        if (!problems.isEmpty()) {
            throw new ScenarioDefinitionException("The choice of quirks", problems);
        }
        return new ScenarioRegistry(changed);
    }

    /** The scenario of this name. */
    public Optional<Scenario<?>> find(String name) {
        return Optional.ofNullable(scenarios.get(name)).map(FoundScenario::scenario);
    }

    /** The names, sorted. */
    public List<String> names() {
        return List.copyOf(scenarios.keySet());
    }

    /** All of them, by name. */
    public Collection<Scenario<?>> all() {
        return scenarios.values().stream()
                .<Scenario<?>>map(FoundScenario::scenario)
                .toList();
    }
}
