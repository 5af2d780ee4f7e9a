package io.orderlane.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a figure was measured on, as far as the machine tells. */
public final class Machine {

    private Machine() {}

    /** Cores, processor, what it offers for RSA, and Java. */
    public static String describe() {
        Runtime java = Runtime.getRuntime();
        return String.format(
                Locale.ROOT,
                "%d cores, %s, AVX-512 IFMA %s; JDK %s (%s)",
                java.availableProcessors(),
                processor(),
                cpuInfo().stream().anyMatch(line -> line.startsWith("flags") && line.contains("avx512ifma"))
                        ? "yes"
                        : "no",
                Runtime.version(),
                System.getProperty("java.vendor"));
    }

    /** Runnable threads of the last minute; a negative number where the system does not say. */
    public static double load() {
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
