package io.orderlane.app.wiring;

import io.orderlane.app.config.Configuration;
import io.orderlane.app.config.ConfigurationException;
import io.orderlane.app.config.ConfigurationProblem;
import io.orderlane.core.scenario.ScenarioDefinitionException;
import io.orderlane.core.scenario.ScenarioRegistry;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.stream.Stream;
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
     * @throws ConfigurationException when jars cannot be read, two bring the same name, or a choice names what is not there
     */
    public static InstalledScenarios of(Configuration configuration) {
        ClassLoader loader = loader(configuration.plugins().dir());
        try {
            ScenarioRegistry found = ScenarioRegistry.discover(loader);
            requireAll(configuration.scenarios().keySet(), found.names());
            return new InstalledScenarios(loader, found.reading(configuration.quirks()));
        } catch (ScenarioDefinitionException wrong) {
            throw refuse("scenarios", String.valueOf(wrong.getMessage()));
        } catch (ServiceConfigurationError broken) {
            throw refuse("plugins.dir", String.valueOf(broken.getMessage()));
        }
    }

    private static void requireAll(Set<String> chosen, List<String> installed) {
        List<ConfigurationProblem> problems = chosen.stream()
                .filter(name -> !installed.contains(name))
                .sorted()
                .map(name ->
                        problem("scenarios." + name, "no scenario of this name is installed", "one of " + installed))
                .toList();
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
    }

    private static ClassLoader loader(@Nullable Path folder) {
        ClassLoader own = InstalledScenarios.class.getClassLoader();
        if (folder == null) {
            return own;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<URL> jars = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".jar")) {
                    jars.add(url(file));
                }
            }
            return new URLClassLoader("orderlane-plugins", jars.toArray(URL[]::new), own);
        } catch (IOException unreadable) {
            throw refuse("plugins.dir", "the folder cannot be listed");
        }
    }

    private static URL url(Path jar) throws MalformedURLException {
        return jar.toUri().toURL();
    }

    private static ConfigurationException refuse(String key, String found) {
        return new ConfigurationException(
                List.of(problem(key, found, "scenario jars that fit together, and choices they know")));
    }

    private static ConfigurationProblem problem(String key, String found, String expected) {
        return new ConfigurationProblem(
                key, null, null, found, expected, null, "`orderlane scenarios` lists what is installed.");
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
