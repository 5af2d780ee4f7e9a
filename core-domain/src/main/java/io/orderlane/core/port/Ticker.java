package io.orderlane.core.port;

/** Time that only moves forward, for measuring how long something took; unrelated to the time of day. */
public interface Ticker {

    /** The ticker of this machine. */
    static Ticker system() {
        return System::nanoTime;
    }

    /** Nanoseconds since some moment. */
    long nanos();
}
