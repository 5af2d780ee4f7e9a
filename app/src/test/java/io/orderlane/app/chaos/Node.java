package io.orderlane.app.chaos;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The service in a process of its own, started again and again under the same name; only ever this process is signalled. */
final class Node implements AutoCloseable {

    private static final Pattern MORE = Pattern.compile(" (\\d+) more of this kind");
    private static final Pattern READY = Pattern.compile("ready url=(\\S+)");
    private static final int STARTS_AGAIN = 3;
    private static final PrintStream OUT = System.out;
    private static final Duration START = Duration.ofMinutes(3);

    private final Path log;
    private final Map<String, String> settings;
    private final List<String> alterations;
    private volatile @Nullable Process process;
    private volatile @Nullable URI url;
    private int starts;

    /**
     * A node that is not started yet.
     *
     * @param settings environment variables
     * @param alterations what {@link AlteredNode} reads, as {@code -Dnode.…}; none for the service as it is
     */
    Node(Path folder, String name, Map<String, String> settings, List<String> alterations) {
        this.log = folder.resolve(name + ".log");
        this.settings = settings;
        this.alterations = alterations;
    }

    /** Starts the process; {@link #awaitReady} waits for it. */
    Node start() {
        url = null;
        ProcessBuilder java = new ProcessBuilder(command());
        java.environment().keySet().removeIf(variable -> variable.startsWith("ORDERLANE_"));
        java.environment().putAll(settings);
        java.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        java.redirectError(ProcessBuilder.Redirect.to(logOf(++starts).toFile()));
        try {
            Process started = java.start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
            process = started;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(alterations);
        command.addAll(
                alterations.isEmpty()
                        ? List.of("io.orderlane.app.cli.Main", "serve")
                        : List.of(AlteredNode.class.getName()));
        return command;
    }

    private Path logOf(int start) {
        return log.resolveSibling(log.getFileName() + "." + start);
    }

    /** Waits until it takes updates in; one that ends by itself is started again a few times, as a supervisor would. */
    Node awaitReady() {
        int most = starts + STARTS_AGAIN;
        Pause.until(START, "node is not ready, see " + log, () -> {
            if (!process().isAlive()) {
                startAgain(most);
            }
            Matcher ready = READY.matcher(said());
            if (ready.find() && Http.isReady(URI.create(ready.group(1)))) {
                url = URI.create(ready.group(1));
            }
            return url != null;
        });
        return this;
    }

    private void startAgain(int most) {
        String why = "The node ended by itself: " + said();
        if (starts >= most) {
            throw new IllegalStateException(why);
        }
        OUT.println("chaos: " + log.getFileName() + " is started again. " + why);
        start();
    }

    private String said() {
        try {
            return Files.readString(logOf(starts));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** How often this was said in the log of any of its processes; lines of which many come are told once a minute with their number. */
    private int said(String text) {
        int found = 0;
        for (int start = 1; start <= starts; start++) {
            try {
                found += Files.readAllLines(logOf(start)).stream()
                        .filter(line -> line.contains(text))
                        .mapToInt(Node::times)
                        .sum();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return found;
    }

    private static int times(String line) {
        Matcher more = MORE.matcher(line);
        return more.find() ? Integer.parseInt(more.group(1)) : 1;
    }

    /** How often a result of it came too late to be written, by its own account. */
    int fencedResults() {
        return said("was lost before its result was written");
    }

    /** Where it listens; null while it does not. */
    @Nullable
    URI urlOrNull() {
        return url;
    }

    private Process process() {
        return java.util.Objects.requireNonNull(process, "the node was started");
    }

    /** What the store calls it begins with this. */
    String prefixOfItsName() {
        return "pid-" + process().pid() + "-";
    }

    /** {@code kill -9}. */
    void kill() {
        url = null;
        process().destroyForcibly();
        ended(Duration.ofSeconds(10));
    }

    /** SIGTERM, and how long it took to end. */
    Duration stop() {
        long before = System.nanoTime();
        url = null;
        process().destroy();
        ended(Duration.ofSeconds(60));
        return Duration.ofNanos(System.nanoTime() - before);
    }

    /** SIGSTOP: it neither runs nor knows. */
    void freeze() {
        signal("-STOP");
    }

    /** SIGCONT. */
    void thaw() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            Process kill = new ProcessBuilder(
                            "kill", signal, String.valueOf(process().pid()))
                    .inheritIO()
                    .start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException("kill " + signal + " failed");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void ended(Duration within) {
        try {
            if (!process().waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The node did not end within " + within);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it, frozen or not; waits a little, so that what follows need not share the machine with it. */
    @Override
    public void close() {
        Process running = process;
        if (running != null && running.isAlive()) {
            url = null;
            running.destroyForcibly();
            ended(Duration.ofSeconds(10));
        }
    }
}
