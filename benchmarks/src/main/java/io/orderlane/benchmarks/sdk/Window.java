package io.orderlane.benchmarks.sdk;

/**
 * What a time of delivering came to.
 *
 * @param deliveries that were confirmed
 * @param failures all others
 * @param cpuNanos of the whole process, its compiler and collector too
 * @param compiledNanos how long its compiler was at work, by the clock: waiting for a processor counts too
 * @param wallNanos until the last answer was read
 */
record Window(long deliveries, long failures, long cpuNanos, long compiledNanos, long wallNanos) {

    private static final double WARM = 0.03;

    /** One line, as one process tells it to another. */
    String line() {
        return deliveries + " " + failures + " " + cpuNanos + " " + compiledNanos + " " + wallNanos;
    }

    static Window read(String line) {
        String[] numbers = line.split(" ");
        return new Window(
                Long.parseLong(numbers[0]),
                Long.parseLong(numbers[1]),
                Long.parseLong(numbers[2]),
                Long.parseLong(numbers[3]),
                Long.parseLong(numbers[4]));
    }

    double cpuMicros() {
        return cpuNanos / 1e3 / deliveries;
    }

    double compiledMicros() {
        return compiledNanos / 1e3 / deliveries;
    }

    /** Whether all that matters has been compiled. */
    boolean isWarm() {
        return compiledNanos < WARM * cpuNanos;
    }

    double perCpuSecond() {
        return deliveries * 1e9 / cpuNanos;
    }

    double perSecond() {
        return deliveries * 1e9 / wallNanos;
    }
}
