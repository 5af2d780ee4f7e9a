package io.orderlane.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * CPU time of the whole machine, to tell what others took while something was measured.
 *
 * @param busy nanoseconds in which processors worked, for any process
 * @param stolen nanoseconds in which they wanted to and the host let others run
 */
public record MachineCpu(long busy, long stolen) {

    private static final long TICK_NANOS = 10_000_000;

    /** Until now. */
    public static MachineCpu read() throws IOException {
        String line = Files.readAllLines(Path.of("/proc/stat")).get(0);
        long[] ticks = Arrays.stream(line.strip().split("\\s+"))
                .skip(1)
                .mapToLong(Long::parseLong)
                .toArray();
        // user, nice, system, then interrupts hard and soft; idle and waiting for the disk are no work
        long busy = ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6];
        return new MachineCpu(busy * TICK_NANOS, ticks[7] * TICK_NANOS);
    }

    /** From an earlier reading to this one. */
    public MachineCpu since(MachineCpu earlier) {
        return new MachineCpu(busy - earlier.busy, stolen - earlier.stolen);
    }
}
