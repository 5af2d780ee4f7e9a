package io.orderlane.alipayhk.jdk;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Bounds how many connections are in use at once, and how many requests wait for one: the JDK's client does neither.
 * Who waits goes on in the order of arrival. Safe to share.
 */
final class ConnectionLimit {

    private final int most;
    private final int mostWaiting;
    private final Deque<JdkCall> waiting = new ArrayDeque<>();
    private int used;

    ConnectionLimit(int most, int mostWaiting) {
        this.most = most;
        this.mostWaiting = mostWaiting;
    }

    /** Begins a call now or when a connection is free; false when too many wait already. */
    boolean enter(JdkCall call) {
        synchronized (this) {
            if (used >= most) {
                return waiting.size() < mostWaiting && waiting.add(call);
            }
            used++;
        }
        call.begin();
        return true;
    }

    /** A call that began has ended. */
    void leave() {
        JdkCall next = next();
        if (next != null) {
            next.begin();
        }
    }

    private synchronized @Nullable JdkCall next() {
        JdkCall next = waiting.poll();
        if (next == null) {
            used--;
        }
        return next;
    }

    /** A call that waits is given up. */
    synchronized void forget(JdkCall call) {
        waiting.remove(call);
    }
}
