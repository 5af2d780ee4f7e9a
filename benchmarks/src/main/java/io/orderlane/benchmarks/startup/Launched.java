package io.orderlane.benchmarks.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The launcher beside the built application, as it lies where there are no sources: in a source tree it would first look
 * whether the build is fresh.
 */
final class Launched implements AutoCloseable {

    private static final String NO_ARCHIVE =
            "-XX:SharedArchiveFile=" + Path.of(System.getProperty("java.home"), "lib", "server", "classes.jsa");

    private final Path launcher;

    private Launched(Path launcher) {
        this.launcher = launcher;
    }

    /** Of the source tree in this folder, which must be built, with its archive. */
    static Launched in(Path root) throws IOException {
        Path application = root.resolve("app/target/orderlane").toRealPath();
        if (!Files.exists(application.resolve("orderlane.jsa"))) {
            throw new IOException(application + " has no archive; build it: mvn -pl app -am -DskipTests package");
        }
        Path launcher = application.resolve("orderlane-under-test");
        Files.copy(
                root.resolve("orderlane"),
                launcher,
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        return new Launched(launcher);
    }

    /** The same Java as this one; without our archive it still has the JDK's own. */
    ProcessBuilder command(boolean archive, Map<String, String> settings, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(variable -> variable.startsWith("ORDERLANE_"));
        builder.environment().remove("JAVA_OPTS");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("ORDERLANE_JAVA_OPTS", archive ? "" : NO_ARCHIVE);
        builder.environment().putAll(settings);
        return builder;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(launcher);
    }
}
