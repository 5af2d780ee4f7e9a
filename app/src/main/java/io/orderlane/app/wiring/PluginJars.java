package io.orderlane.app.wiring;

import io.orderlane.core.scenario.ScenarioProvider;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The jars of a plug-in folder, by name: those that can be read, and what is wrong with the others. */
final class PluginJars {

    private static final String SERVICES = "META-INF/services/" + ScenarioProvider.class.getName();

    private final List<URL> urls = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /** Those in this folder. */
    static PluginJars in(Path folder) throws IOException {
        PluginJars jars = new PluginJars();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.toString().toLowerCase(Locale.ROOT);
                if (name.endsWith(".jar")) {
                    jars.add(file);
                } else if (name.endsWith(".zip") && Files.isRegularFile(file)) {
                    jars.problems.add(file.getFileName()
                            + " is not read: a plug-in's name ends in .jar. Rename it, or take it out of the folder.");
                }
            }
        }
        return jars;
    }

    private void add(Path file) throws MalformedURLException {
        try (JarFile jar = new JarFile(file.toFile())) {
            if (jar.getEntry(SERVICES) == null) {
                problems.add(file.getFileName() + " brings no scenario: it has no " + SERVICES
                        + ". Name the provider there; a library that a plug-in needs belongs into lib/.");
            }
            urls.add(file.toUri().toURL());
        } catch (IOException | SecurityException damaged) {
            problems.add(file.getFileName() + " cannot be read as a jar (" + damaged.getMessage()
                    + "). Copy it anew, or take it out of the folder.");
        }
    }

    List<URL> urls() {
        return urls;
    }

    List<String> problems() {
        return problems;
    }
}
