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
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process that a bench started and stops again. */
public final class ChildProcess implements AutoCloseable {

    private static final long LOOK_MILLIS = 5;

    private final Process process;
    private final String name;
    private final Path log;

    private ChildProcess(Process process, String name, Path log) {
        this.process = process;
        this.name = name;
        this.log = log;
        // a bench that is stopped must not leave what it started
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    /** Starts it, stderr to the log. {@code environment} is added to ours, without our {@code ORDERLANE_} variables. */
    static ChildProcess start(List<String> command, Map<String, String> environment, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("ORDERLANE_"));
        builder.environment().putAll(environment);
        return new ChildProcess(builder.start(), command.get(0) + " (log " + log + ")", log);
    }

    /** Starts a main class in a JVM of its own, on this process's class path behind {@code first}, if not empty. */
    public static ChildProcess java(Class<?> main, List<String> flags, String first, List<String> arguments, Path log)
            throws IOException {
        String classPath = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(flags);
        command.addAll(List.of("-cp", first.isEmpty() ? classPath : first + File.pathSeparator + classPath));
        command.add(main.getName());
        command.addAll(arguments);
        return start(command, Map.of(), log);
    }

    /** The next line of its stdout, waited for. */
    public String line() throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        String line = lines.readLine();
        if (line == null) {
            throw new IOException(name + " ended early:\n" + Files.readString(log));
        }
        return line;
    }

    /** Waits for a line of its log that fits, and says what the first group of the pattern is there. */
    String awaitLog(Pattern wanted, Duration atMost) throws IOException, InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        while (process.isAlive() && System.nanoTime() < until) {
            Matcher matcher = wanted.matcher(Files.readString(log));
            if (matcher.find()) {
                return matcher.group(1);
            }
            Thread.sleep(LOOK_MILLIS);
        }
        close();
        throw new IOException(name + " did not say that it is ready:\n" + Files.readString(log));
    }

    public long pid() {
        return process.pid();
    }

    /** Asks it to stop, and kills it when it does not. */
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
