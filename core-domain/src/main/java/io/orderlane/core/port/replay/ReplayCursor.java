package io.orderlane.core.port.replay;

/** A place among settled notifications: by lane, then by number along it. */
public record ReplayCursor(long lane, int seq) {

    /** Before the first. */
    public static final ReplayCursor START = new ReplayCursor(0, 0);
}
