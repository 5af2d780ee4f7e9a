package io.orderlane.benchmarks.process;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * CPU time used in a stretch of time, by part: threads of one purpose together.
 *
 * @param total nanoseconds of the whole process
 * @param parts nanoseconds by the name of the part; what remains of the total belongs to threads that ended
 */
public record CpuParts(long total, Map<String, Long> parts) {

    /** Threads that ended within the stretch, and what the coarser clock of the total makes of it. */
    public static final String ENDED = "ended, and rounding";

    static CpuParts between(CpuReading before, CpuReading after, ThreadNames names) {
        Map<String, Long> parts = new TreeMap<>();
        long total = after.total() - before.total();
        long named = 0;
        for (Map.Entry<Integer, Long> thread : after.threads().entrySet()) {
            long used = thread.getValue() - before.threads().getOrDefault(thread.getKey(), 0L);
            named += used;
            parts.merge(part(names.of(thread.getKey())), used, Long::sum);
        }
        parts.merge(ENDED, total - named, Long::sum);
        return new CpuParts(total, parts);
    }

    /** What a thread of this name is for. Threads of a pool share a name up to their number; event loops differ. */
    private static String part(String thread) {
        if (thread.matches("C[12] Compiler.*")) {
            return "JIT";
        } else if (thread.matches("(GC Thread|G1 |VM Thread).*")) {
            return "GC";
        } else if (thread.contains("eventloop")) {
            return "event loop " + thread.replaceAll(".*\\D", "");
        } else if (thread.startsWith("orderlane-")) {
            return thread.substring("orderlane-".length()).replaceAll("[-#]\\d+$", "");
        }
        return "other threads";
    }

    /** The parts, largest first. */
    public Map<String, Long> largestFirst() {
        Map<String, Long> sorted = new LinkedHashMap<>();
        parts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(part -> sorted.put(part.getKey(), part.getValue()));
        return sorted;
    }
}
