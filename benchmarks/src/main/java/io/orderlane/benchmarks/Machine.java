package io.orderlane.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** The machine that a figure was measured on. */
public final class Machine {

    private Machine() {}

    /** Prints the heading of a section, with the time, cores, processor, Java and load. */
    public static void heading(String section) {
        System.out.printf(
                Locale.ROOT,
                "## %s%n%n%s · %d cores, %s, AVX-512 IFMA %s; JDK %s (%s) · load %.1f at the start%n%n",
                section,
                Instant.now().truncatedTo(ChronoUnit.MINUTES),
                Runtime.getRuntime().availableProcessors(),
                processor(),
                cpuInfo().stream().anyMatch(line -> line.contains("avx512ifma")) ? "yes" : "no",
                Runtime.version(),
                System.getProperty("java.vendor"),
                load());
    }

    /** Prints the load again, which shows whether something else was running. */
    public static void ending() {
        System.out.printf(Locale.ROOT, "%nLoad at the end: %.1f.%n", load());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String processor() {
        return cpuInfo().stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    private static List<String> cpuInfo() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo"));
        } catch (IOException notLinux) {
            return List.of();
        }
    }
}
