package io.orderlane.benchmarks.peer;

/**
 * How many requests came to a peer, and when.
 *
 * @param requests how many
 * @param firstNanos when the first came, in {@code System.nanoTime} of this machine; 0 before it did
 * @param lastNanos when the last came
 */
public record Tally(long requests, long firstNanos, long lastNanos) {

    /** Before anything came. */
    static final Tally NONE = new Tally(0, 0, 0);

    Tally and(long now) {
        return new Tally(requests + 1, requests == 0 ? now : firstNanos, now);
    }

    /** Three numbers on one line. */
    String line() {
        return requests + " " + firstNanos + " " + lastNanos + "\n";
    }

    /** What {@link #line} wrote. */
    public static Tally read(String line) {
        String[] numbers = line.strip().split(" ");
        return new Tally(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), Long.parseLong(numbers[2]));
    }
}
