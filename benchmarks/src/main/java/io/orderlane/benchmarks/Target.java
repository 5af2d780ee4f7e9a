package io.orderlane.benchmarks;

/**
 * What was promised, and what came.
 *
 * @param promise in words, such as {@code status decision, ns}
 * @param found the figure
 * @param limit what it is held against
 * @param atMost whether the limit is the most allowed; otherwise it is the least
 */
public record Target(String promise, double found, double limit, boolean atMost) {

    /** A promise that the figure is no more than this. */
    public static Target atMost(String promise, double limit, double found) {
        return new Target(promise, found, limit, true);
    }

    /** A promise that the figure is no less than this. */
    public static Target atLeast(String promise, double limit, double found) {
        return new Target(promise, found, limit, false);
    }

    /** Whether it was kept. */
    public boolean met() {
        return atMost ? found <= limit : found >= limit;
    }

    /** Its row of a table: promise, limit, figure, and whether it was kept. */
    public String row() {
        return String.format(
                "| %s | %s %,.0f | %,.1f | %s |%n",
                promise, atMost ? "at most" : "at least", limit, found, met() ? "met" : "**missed**");
    }
}
