package io.orderlane.benchmarks.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of a Java process's threads by their id in the system. Linux keeps only fifteen characters of each, in which
 * {@code orderlane-sqlite-writer} and {@code orderlane-sqlite-checkpoints} are the same, so the process itself is asked.
 */
final class ThreadNames {

    private static final Pattern LINE = Pattern.compile("^\"(.+?)\" .*\\bnid=(0x[0-9a-f]+|\\d+)");

    private final long pid;
    private final Map<Integer, String> names = new HashMap<>();

    ThreadNames(long pid) {
        this.pid = pid;
    }

    /** Learns the names of these threads, where some are new. It stops the process for some milliseconds. */
    void learn(Set<Integer> threads) throws IOException {
        if (!names.keySet().containsAll(threads)) {
            ask();
            threads.forEach(thread -> names.computeIfAbsent(thread, this::short15));
        }
    }

    /** What threads that ended left behind has no name. */
    String of(int thread) {
        return names.getOrDefault(thread, "");
    }

    private void ask() throws IOException {
        Process jcmd = new ProcessBuilder(JavaProcess.tool("jcmd"), String.valueOf(pid), "Thread.print")
                .redirectErrorStream(true)
                .start();
        try (var lines = jcmd.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(this::line);
        }
    }

    private void line(String line) {
        Matcher matcher = LINE.matcher(line);
        if (matcher.find()) {
            names.put(Integer.decode(matcher.group(2)), matcher.group(1));
        }
    }

    /** What the system knows. */
    private String short15(int thread) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/task/" + thread + "/comm"))
                    .strip();
        } catch (IOException ended) {
            return "";
        }
    }
}
