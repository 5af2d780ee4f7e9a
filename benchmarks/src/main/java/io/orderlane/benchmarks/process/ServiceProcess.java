package io.orderlane.benchmarks.process;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The service in a process of its own, started as its launcher does, configured by its environment. */
public final class ServiceProcess implements AutoCloseable {

    private static final String SERVE = "io.orderlane.app.cli.Main";
    /** What the launcher chooses for the service. */
    private static final List<String> AS_LAUNCHED =
            List.of("-XX:+UseParallelGC", "-Xmn192m", "-XX:+ExitOnOutOfMemoryError", "-Dio.netty.jfr.enabled=false");

    private static final Pattern READY = Pattern.compile("ready url=(\\S+)");

    private final JavaProcess process;
    private final URI url;

    private ServiceProcess(JavaProcess process, URI url) {
        this.process = process;
        this.url = url;
    }

    /**
     * {@code serve} on any free port.
     *
     * @param keys configuration by its keys, {@code database.url} and others; they become environment variables
     * @param log where its messages go
     * @param flags for Java, which win over the launcher's
     */
    public static ServiceProcess serve(Map<String, String> keys, Path log, List<String> flags)
            throws IOException, InterruptedException {
        return start(SERVE, List.of("serve"), keys, log, flags);
    }

    /** The same with another main class. */
    public static ServiceProcess start(
            String mainClass, List<String> arguments, Map<String, String> keys, Path log, List<String> flags)
            throws IOException, InterruptedException {
        Map<String, String> environment = new TreeMap<>(Map.of("ORDERLANE_HTTP_PORT", "0"));
        keys.forEach((key, value) -> environment.put(variable(key), value));
        List<String> all = new ArrayList<>(AS_LAUNCHED);
        all.addAll(flags);
        JavaProcess process = JavaProcess.start(mainClass, all, arguments, environment, log);
        return new ServiceProcess(process, URI.create(process.awaitLog(READY, Duration.ofSeconds(60))));
    }

    private static String variable(String key) {
        return "ORDERLANE_" + key.toUpperCase(java.util.Locale.ROOT).replaceAll("[.-]", "_");
    }

    /** Where it listens. */
    public URI url() {
        return url;
    }

    /** Its id in the system. */
    public long pid() {
        return process.pid();
    }

    /** Stops it gracefully. */
    @Override
    public void close() {
        process.close();
    }
}
