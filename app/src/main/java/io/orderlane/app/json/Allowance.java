package io.orderlane.app.json;

/**
 * How much may still be explained in one long answer: some, and as much again as came in. Who sends what he means is
 * always answered in words; who sends nothing but rubbish would otherwise be answered with two hundred times as much.
 */
public final class Allowance {

    private static final long AT_FIRST = 1024 * 1024;

    private long left = AT_FIRST;

    /** Of an answer that begins. */
    public Allowance() {}

    /** So many bytes came in. */
    public void earn(long bytes) {
        left += bytes;
    }

    /** Whether an explanation of so many bytes is within what is left; if so, it is taken from it. */
    public boolean spend(long bytes) {
        if (bytes > left) {
            return false;
        }
        left -= bytes;
        return true;
    }
}
