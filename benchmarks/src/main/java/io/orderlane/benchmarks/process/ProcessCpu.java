package io.orderlane.benchmarks.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What CPU a process used, in all and by thread, as Linux counts it. */
public final class ProcessCpu {

    /** The unit of {@code /proc/PID/stat}, the same on every Linux a JVM runs on. */
    private static final long TICK_NANOS = 10_000_000;

    private final Path folder;
    private final ThreadNames names;

    /** Of this process. */
    public ProcessCpu(long pid) {
        this.folder = Path.of("/proc", String.valueOf(pid));
        this.names = new ThreadNames(pid);
    }

    /** Whether this machine tells. */
    public static boolean isKnown() {
        return Files.isReadable(Path.of("/proc/self/schedstat"));
    }

    /** What it used until now. */
    public CpuReading read() throws IOException {
        Map<Integer, Long> threads = new HashMap<>();
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(folder.resolve("task"))) {
            for (Path task : tasks) {
                thread(task, threads);
            }
        }
        return new CpuReading(total(), threads);
    }

    /** User and system time of the whole process, of threads that have ended too. */
    private long total() throws IOException {
        String stat = Files.readString(folder.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK_NANOS;
    }

    private static void thread(Path task, Map<Integer, Long> threads) {
        try {
            String onCpu = Files.readString(task.resolve("schedstat")).split(" ", 2)[0];
            threads.put(Integer.valueOf(task.getFileName().toString()), Long.valueOf(onCpu));
        } catch (IOException ended) {
            // between being listed and being read: what it used is still in the total
        }
    }

    /** What was used from one reading to the next, by part. Asks the process for the names of its threads. */
    public CpuParts between(CpuReading before, CpuReading after) throws IOException {
        names.learn(after.threads().keySet());
        return CpuParts.between(before, after, names);
    }
}
