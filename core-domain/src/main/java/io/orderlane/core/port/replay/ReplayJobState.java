package io.orderlane.core.port.replay;

/** What a bulk replay is doing. */
public enum ReplayJobState {
    /** Going on, by whichever process gets to it. */
    RUNNING,
    /** Waiting for a person to resume it. */
    PAUSED,
    /** Ended by a person; what was replayed until then stays. */
    CANCELLED,
    /** Everything its filter found was looked at. */
    DONE;

    /** Whether nothing more will come of it. */
    public boolean isEnded() {
        return this == CANCELLED || this == DONE;
    }
}
