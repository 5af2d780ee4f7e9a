package io.orderlane.core.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The scenarios that are installed, by name. Immutable. */
public final class ScenarioRegistry {

    private final Map<String, Scenario<?>> scenarios;

    private ScenarioRegistry(Map<String, Scenario<?>> scenarios) {
        this.scenarios = Collections.unmodifiableMap(scenarios);
    }

    /** Those that the class path offers. */
    public static ScenarioRegistry discover() {
        return discover(ScenarioRegistry.class.getClassLoader());
    }

    /** Those that a class loader offers; two of one name are refused, naming both. */
    public static ScenarioRegistry discover(ClassLoader loader) {
        List<ScenarioProvider> providers = new ArrayList<>();
        ServiceLoader.load(ScenarioProvider.class, loader).forEach(providers::add);
        return from(providers);
    }

    /** Those of these providers. */
    public static ScenarioRegistry from(Collection<? extends ScenarioProvider> providers) {
        Map<String, ScenarioProvider> owners = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        for (ScenarioProvider provider : providers) {
            ScenarioProvider other = owners.putIfAbsent(provider.scenario().name(), provider);
            if (other != null) {
                problems.add("Scenario \"" + provider.scenario().name() + "\" is brought by " + place(other)
                        + " and by " + place(provider) + "; remove one of the two.");
            }
        }
        if (!problems.isEmpty()) {
            throw new ScenarioDefinitionException("The set of scenarios", problems);
        }
        Map<String, Scenario<?>> found = new TreeMap<>();
        owners.forEach((name, owner) -> found.put(name, owner.scenario()));
        return new ScenarioRegistry(found);
    }

    /** These scenarios. */
    public static ScenarioRegistry of(Scenario<?>... scenarios) {
        return from(java.util.Arrays.stream(scenarios)
                .map(scenario -> (ScenarioProvider) () -> scenario)
                .toList());
    }

    private static String place(ScenarioProvider provider) {
        var source = provider.getClass().getProtectionDomain().getCodeSource();
        String jar = source == null || source.getLocation() == null
                ? "an unknown jar"
                : source.getLocation().getPath().replaceAll(".*/(?=[^/]+/?$)", "");
        return provider.getClass().getName() + " in " + jar;
    }

    /** The same scenarios with other readings of their quirks: scenario name to quirk name to reading. */
    public ScenarioRegistry reading(Map<String, Map<String, String>> chosen) {
        Map<String, Scenario<?>> changed = new TreeMap<>(scenarios);
        List<String> problems = new ArrayList<>();
        chosen.forEach((name, readings) -> {
            Scenario<?> scenario = scenarios.get(name);
            if (scenario == null) {
                problems.add("There is no scenario \"" + name + "\" to choose quirks for; there is " + names() + ".");
            } else {
                changed.put(name, scenario.reading(readings));
            }
        });
        if (!problems.isEmpty()) {
            throw new ScenarioDefinitionException("The choice of quirks", problems);
        }
        return new ScenarioRegistry(changed);
    }

    /** The scenario of this name. */
    public Optional<Scenario<?>> find(String name) {
        return Optional.ofNullable(scenarios.get(name));
    }

    /** The names, sorted. */
    public List<String> names() {
        return List.copyOf(scenarios.keySet());
    }

    /** All of them, by name. */
    public Collection<Scenario<?>> all() {
        return scenarios.values();
    }
}
