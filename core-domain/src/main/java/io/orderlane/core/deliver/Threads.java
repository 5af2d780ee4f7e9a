package io.orderlane.core.deliver;

/** Waiting for a thread to end. */
final class Threads {

    private Threads() {}

    /** Waits for it; an interrupt ends the wait and is passed on. */
    static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
        }
    }
}
