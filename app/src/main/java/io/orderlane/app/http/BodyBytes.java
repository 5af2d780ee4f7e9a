package io.orderlane.app.http;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How many bytes of bodies are held in all, and how many may be. A large body may take part of three quarters of them only,
 * so that usual updates still find room while somebody sends much and never ends.
 */
final class BodyBytes {

    private static final int SMALL = 16 * 1024;
    /** An update as a tree takes some tens of times the room of its text, and much else lives in the memory. */
    private static final int SHARE = 32;

    private static final long LEAST = 4L * 1024 * 1024;

    private final long most;
    private final AtomicLong held = new AtomicLong();

    private BodyBytes(long most) {
        this.most = most;
    }

    /** So many bytes; 0 for a share of the memory that Java may take. */
    static BodyBytes of(long most) {
        return new BodyBytes(
                most > 0 ? most : Math.max(LEAST, Runtime.getRuntime().maxMemory() / SHARE));
    }

    /** What one body holds. Used by one thread at a time. */
    final class Held {

        private long mine;

        /** Says that the body holds so much by now; false when that is too much in all. It counts either way. */
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
