package io.orderlane.benchmarks.sdk;

/**
 * What a time of delivering came to.
 *
 * @param deliveries that were confirmed
 * @param failures all others
 * @param cpuNanos of the whole process, its compiler and collector too
 * @param wallNanos until the last answer was read
 */
record Window(long deliveries, long failures, long cpuNanos, long wallNanos) {

    /** One line, as one process tells it to another. */
    String line() {
        return deliveries + " " + failures + " " + cpuNanos + " " + wallNanos;
    }

    static Window read(String line) {
        String[] numbers = line.split(" ");
        return new Window(
                Long.parseLong(numbers[0]),
                Long.parseLong(numbers[1]),
                Long.parseLong(numbers[2]),
                Long.parseLong(numbers[3]));
    }

    double cpuMicros() {
        return cpuNanos / 1e3 / deliveries;
    }

    double perCpuSecond() {
        return deliveries * 1e9 / cpuNanos;
    }

    double perSecond() {
        return deliveries * 1e9 / wallNanos;
    }
}
