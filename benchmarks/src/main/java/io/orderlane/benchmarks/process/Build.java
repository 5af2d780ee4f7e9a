package io.orderlane.benchmarks.process;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A build of the application, started by its own launcher and so with its flags. The launcher is copied beside the jar:
 * in a source tree it would first look whether the build is fresh.
 */
public final class Build implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("ready url=(\\S+)");
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Path launcher;

    private Build(Path launcher) {
        this.launcher = launcher;
    }

    /** The build of the source tree with this top folder; the application must be packaged there. */
    public static Build of(Path root) throws IOException {
        Path application = root.resolve("app/target/orderlane");
        if (!Files.exists(application.resolve("orderlane-app.jar"))) {
            throw new IOException(application.toAbsolutePath() + " has no orderlane-app.jar. Package it first: "
                    + "mvn -pl app -am -DskipTests package");
        }
        Path launcher = application.toRealPath().resolve("orderlane-under-test");
        Files.copy(
                root.resolve("orderlane"),
                launcher,
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        return new Build(launcher);
    }

    /** A running service: where it listens, and how long it took from the launcher's start until it was ready. */
    public record Service(ChildProcess process, URI url, double readyMillis) implements AutoCloseable {

        public ProcessCpu cpu() {
            return new ProcessCpu(process.pid());
        }

        @Override
        public void close() {
            process.close();
        }
    }

    /**
     * Starts {@code serve} on any free port and waits until it is ready. The keys, {@code database.url} and others,
     * become environment variables; its messages go to the log.
     */
    public Service serve(Map<String, String> keys, Path log) throws IOException, InterruptedException {
        Map<String, String> environment = new TreeMap<>(Map.of("ORDERLANE_HTTP_PORT", "0"));
        keys.forEach((key, value) ->
                environment.put("ORDERLANE_" + key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), value));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        long began = System.nanoTime();
        ChildProcess process = ChildProcess.start(List.of(launcher.toString(), "serve"), environment, log);
        URI url = URI.create(process.awaitLog(READY, LONGEST_START));
        return new Service(process, url, (System.nanoTime() - began) / 1e6);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(launcher);
    }
}
