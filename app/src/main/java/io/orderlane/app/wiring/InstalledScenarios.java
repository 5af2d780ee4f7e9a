package io.orderlane.app.wiring;

import io.orderlane.app.config.Configuration;
import io.orderlane.app.config.ConfigurationException;
import io.orderlane.app.config.ConfigurationProblem;
import io.orderlane.app.config.ScenarioConfiguration;
import io.orderlane.core.scenario.ScenarioDefinitionException;
import io.orderlane.core.scenario.ScenarioRegistry;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The scenarios of the class path and of the plug-in folder, with the chosen readings of their quirks. */
public final class InstalledScenarios {

    private final ClassLoader loader;
    private final ScenarioRegistry registry;

    private InstalledScenarios(ClassLoader loader, ScenarioRegistry registry) {
        this.loader = loader;
        this.registry = registry;
    }

    /**
     * Finds them.
     *
     * @throws ConfigurationException naming everything that is wrong: jars that cannot be read or bring no scenario, what their
     *     providers and definitions lack, a name brought twice, and choices of what is not there
     */
    public static InstalledScenarios of(Configuration configuration) {
        List<ConfigurationProblem> problems = new ArrayList<>();
        ClassLoader loader = loader(configuration.plugins().dir(), problems);
        Optional<ScenarioRegistry> found = found(loader, problems);
        Optional<ScenarioRegistry> chosen = found.flatMap(registry -> chosen(registry, configuration, problems));
        if (chosen.isEmpty() || !problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return new InstalledScenarios(loader, chosen.get());
    }

    private static Optional<ScenarioRegistry> found(ClassLoader loader, List<ConfigurationProblem> problems) {
        try {
            return Optional.of(ScenarioRegistry.discover(loader));
        } catch (ScenarioDefinitionException wrong) {
            wrong.problems().forEach(words -> problems.add(jar(words)));
            return Optional.empty();
        }
    }

    private static Optional<ScenarioRegistry> chosen(
            ScenarioRegistry found, Configuration configuration, List<ConfigurationProblem> problems) {
        Map<String, ScenarioConfiguration> choices = configuration.scenarios();
        choices.keySet().stream()
                .filter(name -> found.find(name).isEmpty())
                .sorted()
                .forEach(name -> problems.add(problem(
                        "scenarios." + name, "no scenario of this name is installed", "one of " + found.names())));
        Map<String, Map<String, String>> quirks = new TreeMap<>(configuration.quirks());
        quirks.keySet().retainAll(found.names());
        try {
            ScenarioRegistry reading = found.reading(quirks);
            return Optional.of(reading.without(choices.entrySet().stream()
                    .filter(choice -> choice.getValue().isOff())
                    .map(Map.Entry::getKey)
                    .toList()));
        } catch (ScenarioDefinitionException unknown) {
            unknown.problems()
                    .forEach(words -> problems.add(problem(
                            "scenarios.NAME.quirks.NAME", words, "a quirk of the scenario and one of its readings")));
            return Optional.empty();
        }
    }

    private static ClassLoader loader(@Nullable Path folder, List<ConfigurationProblem> problems) {
        ClassLoader own = InstalledScenarios.class.getClassLoader();
        if (folder == null) {
            return own;
        }
        try {
            PluginJars jars = PluginJars.in(folder);
            jars.problems().forEach(words -> problems.add(jar(words)));
            return new URLClassLoader("orderlane-plugins", jars.urls().toArray(URL[]::new), own);
        } catch (IOException unreadable) {
            problems.add(jar("the folder cannot be listed"));
            return own;
        }
    }

    private static ConfigurationProblem jar(String found) {
        return new ConfigurationProblem(
                "plugins.dir",
                null,
                null,
                found,
                "scenario jars that work here",
                null,
                "Mend or remove the jar; scenarios.NAME.off=true leaves a scenario out that works.");
    }

    private static ConfigurationProblem problem(String key, String found, String expected) {
        return new ConfigurationProblem(
                key, null, null, found, expected, null, "`orderlane scenarios` lists what is installed.");
    }

    /** What is odd about them and stops no start. */
    public List<String> warnings() {
        return registry.sharedCodes().stream()
                .map(shared -> shared + " Leave one out: scenarios.NAME.off=true.")
                .toList();
    }

    /** Sees the scenarios' jars, such as for their journeys. */
    public ClassLoader loader() {
        return loader;
    }

    /** The scenarios. */
    public ScenarioRegistry registry() {
        return registry;
    }
}
