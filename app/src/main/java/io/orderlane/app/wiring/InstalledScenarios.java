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
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The scenarios of the class path and of the plug-in folder, with the chosen readings of their quirks. */
public final class InstalledScenarios {

    private static final ClassLoader OWN = InstalledScenarios.class.getClassLoader();

    private final ClassLoader loader;
    private final ScenarioRegistry registry;

    private InstalledScenarios(ClassLoader loader, ScenarioRegistry registry) {
        this.loader = loader;
        this.registry = registry;
    }

    /**
     * Finds them.
     *
     * @throws ConfigurationException naming everything that is wrong: jars that cannot be read or bring no scenario,
     *     what their providers and definitions lack, a name brought twice, and choices of what is not there
     */
    public static InstalledScenarios of(Configuration configuration) {
        List<ConfigurationProblem> problems = new ArrayList<>();
        ClassLoader loader = loader(configuration.plugins().dir(), problems);
        ScenarioRegistry found = found(loader, problems);
        checkChoices(found, configuration.scenarios(), problems);
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return new InstalledScenarios(loader, chosen(found, configuration));
    }

    /** All scenarios; when a jar does not work, those of the class path, so that other problems are reported, too. */
    private static ScenarioRegistry found(ClassLoader loader, List<ConfigurationProblem> problems) {
        try {
            return ScenarioRegistry.discover(loader);
        } catch (ScenarioDefinitionException wrong) {
            wrong.problems().forEach(words -> problems.add(jar(words)));
            return loader == OWN ? ScenarioRegistry.of() : found(OWN, new ArrayList<>());
        }
    }

    private static void checkChoices(
            ScenarioRegistry found, Map<String, ScenarioConfiguration> choices, List<ConfigurationProblem> problems) {
        String unless = problems.isEmpty() ? "" : ", unless a jar that does not work brings it";
        new TreeMap<>(choices).forEach((name, choice) -> {
            String key = "scenarios." + name;
            if (found.find(name).isEmpty()) {
                problems.add(
                        wrongChoice(key, "no scenario of this name is installed" + unless, "one of " + found.names()));
            } else {
                new TreeMap<>(choice.quirks())
                        .forEach((quirk, reading) -> checkQuirk(found, name, Map.of(quirk, reading))
                                .forEach(words -> problems.add(wrongChoice(
                                        key + ".quirks." + quirk,
                                        words,
                                        "a quirk of the scenario and one of its readings"))));
            }
        });
    }

    private static List<String> checkQuirk(ScenarioRegistry found, String scenario, Map<String, String> reading) {
        try {
            var unused = found.reading(Map.of(scenario, reading));
            return List.of();
        } catch (ScenarioDefinitionException unknown) {
            return unknown.problems();
        }
    }

    private static ScenarioRegistry chosen(ScenarioRegistry found, Configuration configuration) {
        return found.reading(configuration.quirks())
                .without(configuration.scenarios().entrySet().stream()
                        .filter(choice -> choice.getValue().isOff())
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static ClassLoader loader(@Nullable Path folder, List<ConfigurationProblem> problems) {
        if (folder == null) {
            return OWN;
        }
        try {
            PluginJars jars = PluginJars.in(folder);
            jars.problems().forEach(words -> problems.add(jar(words)));
            return new URLClassLoader("orderlane-plugins", jars.urls().toArray(URL[]::new), OWN);
        } catch (IOException unreadable) {
            problems.add(jar("the folder cannot be listed"));
            return OWN;
        }
    }

    private static ConfigurationProblem jar(String found) {
        return ConfigurationProblem.of(
                "plugins.dir",
                found,
                "scenario jars that work here",
                "Mend or remove the jar; scenarios.NAME.off=true leaves a scenario out that works.");
    }

    private static ConfigurationProblem wrongChoice(String key, String found, String expected) {
        return ConfigurationProblem.of(key, found, expected, "Correct the name, or remove the key.");
    }

    /** Warnings about them that do not stop the start. */
    public List<String> warnings() {
        return registry.sharedCodes().stream()
                .map(shared -> shared + " Leave one out: scenarios.NAME.off=true.")
                .toList();
    }

    /** A class loader of the scenarios' jars, for example for their journeys. */
    public ClassLoader loader() {
        return loader;
    }

    public ScenarioRegistry registry() {
        return registry;
    }
}
