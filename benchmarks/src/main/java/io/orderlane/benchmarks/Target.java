package io.orderlane.benchmarks;

import java.util.Locale;

/**
 * What was promised, and what came.
 *
 * @param promise in words, such as {@code status decision, ns}
 * @param found the figure
 * @param limit what it is held against
 * @param atMost whether the limit is the most allowed; otherwise it is the least
 */
public record Target(String promise, double found, double limit, boolean atMost) {

    /** Kept when the figure is this large or smaller. */
    public static Target atMost(String promise, double limit, double found) {
        return new Target(promise, found, limit, true);
    }

    /** Kept when the figure is this large or larger. */
    public static Target atLeast(String promise, double limit, double found) {
        return new Target(promise, found, limit, false);
    }

    /** Whether it was kept. */
    public boolean met() {
        return atMost ? found <= limit : found >= limit;
    }

    /** A row of a table: promised, found, met or missed. */
    public String row() {
        return "| %s | %s %s | %s | %s |\n"
                .formatted(
                        promise,
                        atMost ? "at most" : "at least",
                        text(limit),
                        text(found),
                        met() ? "met" : "**missed**");
    }

    /** Two places where it is small, as ratios are. */
    private static String text(double figure) {
        return String.format(Locale.ROOT, figure < 10 ? "%,.2f" : "%,.1f", figure)
                .replaceAll("\\.0+$", "");
    }
}
