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

    private final Path launcher;

    private Launched(Path launcher) {
        this.launcher = launcher;
    }

    /** Of the source tree in this folder, which must be built. */
    static Launched in(Path root) throws IOException {
        Path application = root.resolve("app/target/orderlane").toRealPath();
        Path launcher = application.resolve("orderlane-under-test");
        Files.copy(
                root.resolve("orderlane"),
                launcher,
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        return new Launched(launcher);
    }

    /** The same Java as this one. */
    ProcessBuilder command(Map<String, String> settings, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(variable -> variable.startsWith("ORDERLANE_"));
        builder.environment().remove("JAVA_OPTS");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(settings);
        return builder;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(launcher);
    }
}
