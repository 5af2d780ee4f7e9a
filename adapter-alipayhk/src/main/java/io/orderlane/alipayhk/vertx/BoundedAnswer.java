package io.orderlane.alipayhk.vertx;

import io.orderlane.alipayhk.port.Bytes;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;
import io.vertx.ext.web.codec.BodyCodec;
import io.vertx.ext.web.codec.spi.BodyStream;
import org.jspecify.annotations.Nullable;

/** Gathers the raw bytes of an answer; fails as soon as it grows too large, instead of filling the memory. */
final class BoundedAnswer implements BodyStream<Bytes> {

    private final int largest;
    private final Buffer gathered = Buffer.buffer();
    private final Promise<Bytes> whole = Promise.promise();

    private BoundedAnswer(int largest) {
        this.largest = largest;
    }

    /** For answers of at most {@code largest} bytes. */
    static BodyCodec<Bytes> upTo(int largest) {
        return () -> new BoundedAnswer(largest);
    }

    /** An answer is larger than allowed. */
    static final class TooLargeException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLargeException(int largest) {
            super("the answer is larger than " + largest + " bytes");
        }
    }

    @Override
    public Future<Void> write(Buffer part) {
        if (gathered.length() + part.length() > largest) {
            TooLargeException tooLarge = new TooLargeException(largest);
            whole.tryFail(tooLarge);
            return Future.failedFuture(tooLarge);
        }
        gathered.appendBuffer(part);
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> end() {
        whole.tryComplete(Bytes.handedOver(gathered.getBytes()));
        return Future.succeededFuture();
    }

    @Override
    public void handle(Throwable failure) {
        whole.tryFail(failure);
    }

    @Override
    public Future<Bytes> result() {
        return whole.future();
    }

    @Override
    public boolean writeQueueFull() {
        return false;
    }

    @Override
    public WriteStream<Buffer> setWriteQueueMaxSize(int size) {
        return this;
    }

    @Override
    public WriteStream<Buffer> drainHandler(@Nullable Handler<Void> handler) {
        return this;
    }

    @Override
    public WriteStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        return this;
    }
}
