package io.orderlane.core.check;

/**
 * How much more was found in one update than is listed: of each kind at most {@link #MOST} are, since who reads them mends
 * those first, and an update can break as many rules as it has bytes.
 *
 * @param violations how many more block it
 * @param warnings how many more are advisable
 */
public record Unlisted(int violations, int warnings) {

    /** So many of each kind are listed. */
    public static final int MOST = 100;

    /** All that was found is listed. */
    public static final Unlisted NONE = new Unlisted(0, 0);
}
