package io.orderlane.app.http;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts and limits the bytes of bodies in memory. Large bodies may use only three quarters of the limit, so that usual
 * updates still fit while clients send large bodies that never end.
 */
final class BodyBytes {

    private static final int SMALL = 16 * 1024;
    /** An update as a tree takes some tens of times the memory of its text, and much else is in memory. */
    private static final int SHARE = 32;

    private static final long LEAST = 4L * 1024 * 1024;

    private final long most;
    private final AtomicLong held = new AtomicLong();

    private BodyBytes(long most) {
        this.most = most;
    }

    /** At most this many bytes; 0 for a share of the memory that Java may take. */
    static BodyBytes of(long most) {
        return new BodyBytes(
                most > 0 ? most : Math.max(LEAST, Runtime.getRuntime().maxMemory() / SHARE));
    }

    /** The bytes of one body. Used by one thread at a time. */
    final class Held {

        private long mine;

        /** Sets the bytes of this body; false when all bodies together are then too large. They count either way. */
        boolean set(long bytes) {
            long all = held.addAndGet(bytes - mine);
            mine = bytes;
            return bytes == 0 || all <= (bytes <= SMALL ? most : most / 4 * 3);
        }
    }

    /** For a body that begins. */
    Held begin() {
        return new Held();
    }
}
