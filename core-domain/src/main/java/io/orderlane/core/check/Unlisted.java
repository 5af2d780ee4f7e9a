package io.orderlane.core.check;

/**
 * How much more was found in one update than is listed. At most {@link #MOST} of each kind are listed: an update can
 * break as many rules as it has bytes, and the first ones are enough to begin with.
 */
public record Unlisted(int violations, int warnings) {

    /** At most this many of each kind are listed. */
    public static final int MOST = 100;

    /** All that was found is listed. */
    public static final Unlisted NONE = new Unlisted(0, 0);
}
