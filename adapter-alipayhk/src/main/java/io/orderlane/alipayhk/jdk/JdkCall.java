package io.orderlane.alipayhk.jdk;

import io.orderlane.alipayhk.port.Bytes;
import io.orderlane.alipayhk.port.RawResponse;
import io.orderlane.alipayhk.port.TransportResult;
import io.orderlane.alipayhk.port.TransportSettings;
import io.orderlane.alipayhk.port.WhyMaybeSent;
import io.orderlane.alipayhk.port.WhyNotSent;
import io.orderlane.core.port.Ticker;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One exchange: it waits for a connection, sends, reads, and ends once, in time whatever the other side does. */
final class JdkCall {

    private final HttpRequest request;
    private final GuardedBody body;
    private final JdkFailures failures;
    private final TransportSettings settings;
    private final Ticker ticker;
    private final long startedAt;
    private final CompletableFuture<TransportResult> result = new CompletableFuture<>();
    private final Supplier<HttpClient> client;
    private final Runnable whenEnded;
    private volatile long heardAt;
    private volatile boolean begun;
    private volatile @Nullable CompletableFuture<HttpResponse<Bytes>> exchange;
    private volatile @Nullable LimitedAnswer answer;

    /** {@code whenEnded}: called once for a call that began, when its connection is free. */
    JdkCall(
            HttpRequest request,
            GuardedBody body,
            JdkFailures failures,
            TransportSettings settings,
            Ticker ticker,
            Supplier<HttpClient> client,
            Runnable whenEnded) {
        this.request = request;
        this.body = body;
        this.failures = failures;
        this.settings = settings;
        this.ticker = ticker;
        this.client = client;
        this.whenEnded = whenEnded;
        this.startedAt = ticker.nanos();
        this.heardAt = startedAt;
    }

    CompletableFuture<TransportResult> result() {
        return result;
    }

    /** A connection may be used from now on. */
    void begin() {
        begun = true;
        if (result.isDone()) {
            whenEnded.run();
            return;
        }
        heardAt = ticker.nanos();
        CompletableFuture<HttpResponse<Bytes>> sent = sent();
        exchange = sent;
        var unused = sent.whenComplete(this::ended);
        if (result.isDone()) {
            sent.cancel(true);
        }
    }

    private CompletableFuture<HttpResponse<Bytes>> sent() {
        try {
            return client.get().sendAsync(request, this::reader);
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private BodySubscriber<Bytes> reader(ResponseInfo info) {
        heard();
        LimitedAnswer reader = new LimitedAnswer(settings.largestAnswer(), info.headers(), this::heard);
        answer = reader;
        return reader;
    }

    private void heard() {
        heardAt = ticker.nanos();
    }

    private void ended(@Nullable HttpResponse<Bytes> response, @Nullable Throwable failure) {
        TransportResult known = response == null
                ? failed(failure == null ? new IllegalStateException("neither an answer nor a failure") : failure)
                : answered(response);
        whenEnded.run(); // before the result is told, so that who sends again has the connection
        result.complete(known);
    }

    private TransportResult answered(HttpResponse<Bytes> response) {
        Duration took = Duration.ofNanos(ticker.nanos() - startedAt);
        return new TransportResult.Answered(
                new RawResponse(response.statusCode(), response.headers()::allValues, response.body(), took));
    }

    private TransportResult failed(Throwable thrown) {
        Throwable failure =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (!body.giveUp() && !JdkFailures.isOfTheHandshake(failure)) {
            return failures.maybeSent(failure);
        }
        return body.wasWithheld()
                ? new TransportResult.NotSent(WhyNotSent.TOO_LATE, "it might no longer leave")
                : failures.notSent(failure);
    }

    /** Ends it when it is late; otherwise the nanoseconds after which to look again. Zero once it has ended. */
    long look() {
        long now = ticker.nanos();
        long left = Math.min(leftInAll(now), leftNow(now));
        if (result.isDone()) {
            return 0;
        } else if (left > 0) {
            // it may leave at any time, and then the answer is awaited no longer than it may take
            return Math.min(left, settings.answerTimeout().toNanos());
        }
        giveUp(
                begun
                        ? new TransportResult.NotSent(WhyNotSent.UNREACHABLE, "no connection came about in time")
                        : new TransportResult.NotSent(
                                WhyNotSent.NO_FREE_CONNECTION, "all connections were busy for too long"),
                new TransportResult.MaybeSent(WhyMaybeSent.TIMED_OUT, "the whole answer did not come in time"));
        return 0;
    }

    private long leftInAll(long now) {
        return settings.longestExchange().toNanos() - (now - startedAt);
    }

    /** Before it leaves it waits for a connection, then for parts of the answer. */
    private long leftNow(long now) {
        return body.hasLeft()
                ? settings.answerTimeout().toNanos() - (now - heardAt)
                : settings.waitTimeout().toNanos() - (now - startedAt);
    }

    /** Ends it without an answer, and its connection with it: with the one result when nothing left, else the other. */
    void giveUp(TransportResult.NotSent whenKept, TransportResult.MaybeSent whenLeft) {
        result.complete(body.giveUp() ? whenKept : whenLeft);
        CompletableFuture<HttpResponse<Bytes>> running = exchange;
        if (running != null) {
            running.cancel(true);
        }
        LimitedAnswer reader = answer;
        if (reader != null) {
            reader.cancel();
        }
    }
}
