package io.orderlane.benchmarks.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** CPU that a process used, in all and by what its threads are for, as Linux counts it. */
public final class ProcessCpu {

    /** The unit of {@code /proc/PID/stat}, the same on every Linux a JVM runs on. */
    private static final long TICK_NANOS = 10_000_000;

    private static final int LONGEST_NAME = 15;

    private final Path folder;

    public ProcessCpu(long pid) {
        this.folder = Path.of("/proc", String.valueOf(pid));
    }

    /** User and system time so far, nanoseconds to ten milliseconds, threads that ended included. */
    public long total() throws IOException {
        return ticks(11, 12) * TICK_NANOS;
    }

    /** The same of its children that ended and were waited for. */
    long ofEndedChildren() throws IOException {
        return ticks(13, 14) * TICK_NANOS;
    }

    private long ticks(int first, int second) throws IOException {
        String stat = Files.readString(folder.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[first]) + Long.parseLong(fields[second]);
    }

    /**
     * Nanoseconds so far of the threads that live, by what they are for. Linux keeps fifteen characters of a thread's
     * name, so names that differ only after them are one here.
     */
    public Map<String, Long> byThread() throws IOException {
        Map<String, Long> parts = new TreeMap<>();
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(folder.resolve("task"))) {
            for (Path task : tasks) {
                thread(task, parts);
            }
        }
        return parts;
    }

    private static void thread(Path task, Map<String, Long> parts) {
        try {
            String name = Files.readString(task.resolve("comm")).strip();
            String onCpu = Files.readString(task.resolve("schedstat")).split(" ", 2)[0];
            parts.merge(part(name), Long.valueOf(onCpu), Long::sum);
        } catch (IOException ended) {
            // it ended between being listed and being read
        }
    }

    private static String part(String thread) {
        if (thread.matches("C[12] Compiler.*")) {
            return "JIT";
        } else if (thread.matches("(GC Thread|G1 |VM Thread).*")) {
            return "GC";
        } else if (thread.startsWith("vert.x-event")) {
            return "event loops";
        } else if (thread.startsWith("orderlane-")) {
            String part = thread.substring("orderlane-".length()).replaceAll("[-#]\\d*$", "");
            return thread.length() == LONGEST_NAME ? part + "…" : part;
        }
        return "others";
    }
}
