package io.orderlane.app.json;

/**
 * How many bytes of explanations one long answer may still have: a fixed number, and as many as came in. Usual mistakes
 * are always explained; a body of nothing but mistakes would otherwise get an answer two hundred times its size.
 */
public final class Allowance {

    private static final long AT_FIRST = 1024 * 1024;

    private long left = AT_FIRST;

    public Allowance() {}

    /** This many bytes came in. */
    public void earn(long bytes) {
        left += bytes;
    }

    /** Takes this many bytes for an explanation; false when fewer are left. */
    public boolean spend(long bytes) {
        if (bytes > left) {
            return false;
        }
        left -= bytes;
        return true;
    }
}
