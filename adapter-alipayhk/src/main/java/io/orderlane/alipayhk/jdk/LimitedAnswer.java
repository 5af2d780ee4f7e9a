package io.orderlane.alipayhk.jdk;

import io.orderlane.alipayhk.port.Bytes;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Gathers the raw bytes of an answer; fails as soon as it grows too large, instead of filling the memory. */
final class LimitedAnswer implements BodySubscriber<Bytes> {

    /** In bytes, all of an answer's headers together. */
    static final int LARGEST_HEADERS = 8192;

    /** A colon, a blank and the end of the line. */
    private static final int AROUND_A_HEADER = 4;

    private final int largest;
    private final Runnable heard;
    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
    private final CompletableFuture<Bytes> whole = new CompletableFuture<>();
    private volatile Flow.@Nullable Subscription subscription;

    /** For answers of at most {@code largest} bytes; {@code heard} is called for each part. */
    LimitedAnswer(int largest, HttpHeaders headers, Runnable heard) {
        this.largest = largest;
        this.heard = heard;
        if (size(headers) > LARGEST_HEADERS) {
            whole.completeExceptionally(new HeadersTooLargeException());
        }
    }

    /** An answer is larger than allowed. */
    static final class TooLargeException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLargeException(int largest) {
            super("the answer is larger than " + largest + " bytes");
        }
    }

    /** The headers of an answer are larger than allowed. */
    static final class HeadersTooLargeException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private static int size(HttpHeaders headers) {
        int size = 0;
        for (Map.Entry<String, List<String>> header : headers.map().entrySet()) {
            for (String value : header.getValue()) {
                size += header.getKey().length() + value.length() + AROUND_A_HEADER;
            }
        }
        return size;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (whole.isDone()) {
            given.cancel();
        } else {
            given.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        heard.run();
        for (ByteBuffer part : parts) {
            if (whole.isDone()) {
                return;
            }
            take(part);
        }
    }

    private void take(ByteBuffer part) {
        if (gathered.size() + part.remaining() > largest) {
            whole.completeExceptionally(new TooLargeException(largest));
            cancel();
            return;
        }
        byte[] bytes = new byte[part.remaining()];
        part.get(bytes);
        gathered.write(bytes, 0, bytes.length);
    }

    /** Ends the connection, where the answer is not whole. */
    void cancel() {
        Flow.Subscription known = subscription;
        if (known != null) {
            known.cancel();
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        whole.complete(Bytes.handedOver(gathered.toByteArray()));
    }

    @Override
    public CompletionStage<Bytes> getBody() {
        return whole;
    }
}
