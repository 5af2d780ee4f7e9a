package io.orderlane.alipayhk.vertx;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A request body that knows whether sending has begun, and can cut its connection.
 *
 * <p>Vert.x asks a stream for its content only once it holds a usable connection, and writes head and content together;
 * so if the body was never asked for, not one byte left. No kind of exception shows this as surely. The stream's end is
 * held back until the answer is whole (the receiver counts by Content-Length and does not wait for it), because failing
 * an open stream is the Web Client's one way to cut a connection whose answer never ends.
 */
final class OutgoingBody implements ReadStream<Buffer> {

    private final Buffer content;
    private final BooleanSupplier mayLeave;
    private final AtomicBoolean taken = new AtomicBoolean();
    private volatile @Nullable Handler<Buffer> receiver;
    private volatile @Nullable Handler<Void> endHandler;
    private volatile @Nullable Handler<Throwable> failureHandler;
    private volatile boolean paused;
    private volatile boolean withheld;

    OutgoingBody(Buffer content, BooleanSupplier mayLeave) {
        this.content = content;
        this.mayLeave = mayLeave;
    }

    /** Ends the stream, so that the connection may serve the next request. */
    void end() {
        Handler<Void> handler = endHandler;
        if (handler != null) {
            handler.handle(null);
        }
    }

    /** Keeps the body from being sent, or cuts the connection. True when nothing of it has left, or ever will. */
    boolean giveUp() {
        boolean kept = taken.compareAndSet(false, true);
        fail();
        return kept || withheld;
    }

    /** Whether it was not sent because it might no longer leave. */
    boolean wasWithheld() {
        return withheld;
    }

    private void flow() {
        Handler<Buffer> handler = receiver;
        if (handler == null || paused) {
            return;
        }
        if (taken.compareAndSet(false, true)) {
            leave(handler);
        }
    }

    /** Asks a last time whether it may leave: the process may have stood still while it waited for a connection. */
    private void leave(Handler<Buffer> handler) {
        if (mayLeave.getAsBoolean()) {
            handler.handle(content);
        } else {
            withheld = true;
            fail();
        }
    }

    private void fail() {
        Handler<Throwable> handler = failureHandler;
        if (handler != null) {
            handler.handle(new IllegalStateException("the request was given up"));
        }
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        receiver = handler;
        flow();
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        endHandler = handler;
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        failureHandler = handler;
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        paused = true;
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        paused = false;
        flow();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        return resume();
    }
}
