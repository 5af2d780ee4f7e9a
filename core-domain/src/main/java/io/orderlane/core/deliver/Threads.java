package io.orderlane.core.deliver;

/** Waiting for a thread to end. */
final class Threads {

    private Threads() {}

    /** Waits for it; an interrupt ends the wait and is passed on. A thread does not wait for itself, as in a listener. */
    static void join(Thread thread) {
        if (thread == Thread.currentThread()) {
            return;
        }
        try {
            thread.join();
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
        }
    }
}
