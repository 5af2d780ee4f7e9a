package io.orderlane.alipayhk.jdk;

import io.orderlane.alipayhk.port.Bytes;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * A request body that knows whether sending has begun, and lets it begin once.
 *
 * <p>The JDK's client asks for the length when it holds a connection whose handshake is done, to write the head, which
 * it does next. So if the length was never given, not one byte left. No kind of exception shows this as surely.
 */
final class GuardedBody implements BodyPublisher {

    private final BodyPublisher content;
    private final BooleanSupplier mayLeave;
    private final AtomicBoolean taken = new AtomicBoolean();
    private volatile boolean withheld;
    private volatile boolean left;

    GuardedBody(Bytes content, BooleanSupplier mayLeave) {
        this.content = BodyPublishers.ofByteArray(content.toArray());
        this.mayLeave = mayLeave;
    }

    /** The request must not be written. */
    static final class WithheldException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WithheldException() {
            super("the request was given up");
        }
    }

    /**
     * Asks a last time whether the request may leave: the process may have stood still while it waited for a
     * connection. A second call would be a repeat of the client's own, which a host may have switched on for all its
     * requests.
     */
    @Override
    public long contentLength() {
        if (!taken.compareAndSet(false, true)) {
            throw new WithheldException();
        }
        withheld = true; // also when the question itself fails
        if (!mayLeave.getAsBoolean()) {
            throw new WithheldException();
        }
        withheld = false;
        left = true;
        return content.contentLength();
    }

    /** Keeps the request from being written. True when nothing of it has left, or ever will. */
    boolean giveUp() {
        boolean kept = taken.compareAndSet(false, true);
        return kept || withheld;
    }

    /** Whether it was not sent because it might no longer leave. */
    boolean wasWithheld() {
        return withheld;
    }

    /** Whether it may have begun to leave. */
    boolean hasLeft() {
        return left;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        content.subscribe(subscriber);
    }
}
