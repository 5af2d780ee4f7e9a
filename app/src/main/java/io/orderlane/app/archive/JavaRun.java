package io.orderlane.app.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Java of the same installation in a process of its own, whose words go into a file. */
final class JavaRun implements AutoCloseable {

    private static final long AT_MOST_SECONDS = 90;

    private final Process process;
    private final Path log;

    private JavaRun(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts it in a folder, where it also leaves what it writes when it crashes; none of our own settings reach it. */
    static JavaRun start(Path folder, String name, Map<String, String> settings, List<String> options)
            throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.add("-XX:ErrorFile=" + folder.resolve(name + ".crash"));
        command.addAll(options);
        Path log = folder.resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("ORDERLANE_"));
        builder.environment().putAll(settings);
        return new JavaRun(builder.start(), log);
    }

    /** What it said so far. */
    String said() throws IOException {
        return Files.readString(log);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to end. */
    void stop() {
        process.destroy();
    }

    /** Waits for its end, but not for ever; whether it ended with 0. */
    boolean succeeded() throws InterruptedException {
        return process.waitFor(AT_MOST_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    /** Ends it, however it fares. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
