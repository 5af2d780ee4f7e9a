package io.orderlane.benchmarks.process;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A main class in a Java of its own: this process's Java, with this process's class path. */
public final class JavaProcess implements AutoCloseable {

    private final Process process;
    private final String name;
    private final Path log;

    private JavaProcess(Process process, String name, Path log) {
        this.process = process;
        this.name = name;
        this.log = log;
    }

    /**
     * Starts it; what it writes to stderr goes to this file.
     *
     * @param flags for Java itself
     * @param environment added to this process's, whose {@code ORDERLANE_} variables are not passed on
     */
    public static JavaProcess start(
            String mainClass, List<String> flags, List<String> arguments, Map<String, String> environment, Path log)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(tool("java"), "--enable-native-access=ALL-UNNAMED"));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("ORDERLANE_"));
        builder.environment().putAll(environment);
        return new JavaProcess(builder.start(), mainClass + " (log " + log + ")", log);
    }

    /** A program of this JDK. */
    static String tool(String name) {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + name;
    }

    /**
     * Waits for a line of its stdout that fits, and says what the first group of the pattern is there. What comes later is
     * read and thrown away, or the process would stand still.
     */
    public String awaitLine(Pattern wanted, Duration atMost) throws IOException, InterruptedException {
        CompletableFuture<String> found = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(wanted, found), "stdout of " + name);
        reader.setDaemon(true);
        reader.start();
        try {
            return found.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException silent) {
            close();
            throw new IOException(name + " did not say that it is ready", silent);
        }
    }

    private void read(Pattern wanted, CompletableFuture<String> found) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher matcher = wanted.matcher(line);
                if (matcher.find()) {
                    found.complete(matcher.group(1));
                }
            }
            found.completeExceptionally(new IOException("it ended"));
        } catch (IOException broken) {
            found.completeExceptionally(broken);
        }
    }

    /**
     * Waits for a line of its log that fits, and says what the first group of the pattern is there. For a program
     * that writes next to nothing to stdout.
     */
    public String awaitLog(Pattern wanted, Duration atMost) throws IOException, InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        while (process.isAlive() && System.nanoTime() < until) {
            Matcher matcher = wanted.matcher(Files.readString(log));
            if (matcher.find()) {
                return matcher.group(1);
            }
            Thread.sleep(20);
        }
        close();
        throw new IOException(name + " did not say that it is ready:\n" + Files.readString(log));
    }

    /** Its id in the system. */
    public long pid() {
        return process.pid();
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to stop, and makes it stop when it does not. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
