package io.orderlane.alipayhk.vertx;

import io.orderlane.alipayhk.port.Bytes;
import io.orderlane.alipayhk.port.Endpoint;
import io.orderlane.alipayhk.port.RawResponse;
import io.orderlane.alipayhk.port.ResponseHeaders;
import io.orderlane.alipayhk.port.SignedRequest;
import io.orderlane.alipayhk.port.Transport;
import io.orderlane.alipayhk.port.TransportResult;
import io.orderlane.alipayhk.port.TransportSettings;
import io.orderlane.alipayhk.port.WhyNotSent;
import io.orderlane.core.port.Ticker;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.AddressResolver;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * HTTP/1.1 over a bounded pool of connections that are kept alive. The Vert.x instance is the caller's, best made with
 * {@link NameLookup}; this closes only its client.
 *
 * <p>Everything runs on one event loop, the connections too: the last check whether a request may leave and the write
 * of its bytes then follow each other on one thread. On another loop the write would wait in a queue, and a process
 * that stood still meanwhile would send what it no longer may.
 */
public final class VertxTransport implements Transport, AutoCloseable {

    private final OneLoop loop;
    private final WebClient client;
    private final TransportSettings settings;
    private final Ticker ticker;

    /** The ticker measures how long answers take. */
    public VertxTransport(Vertx vertx, TransportSettings settings, Ticker ticker) {
        this.loop = new OneLoop(vertx);
        this.client = client(vertx, settings);
        this.settings = settings;
        this.ticker = ticker;
    }

    /** Looks a host up for each new connection: Vert.x's own resolver keeps its result while the client is in use. */
    private static WebClient client(Vertx vertx, TransportSettings settings) {
        try {
            return made(vertx, settings);
        } catch (NoClassDefFoundError absent) {
            throw new IllegalStateException(
                    "Vert.x's Web Client is not on the class path (" + absent.getMessage()
                            + "): add io.vertx:vertx-web-client in the version of vertx-core, or use the JDK's client",
                    absent);
        }
    }

    private static WebClient made(Vertx vertx, TransportSettings settings) {
        WebClientOptions options = ClientOptions.of(settings);
        HttpClient plain = vertx.httpClientBuilder()
                .with(options)
                .with(ClientOptions.pool(settings))
                .withAddressResolver(AddressResolver.<SocketAddress>mappingResolver(List::of))
                .withConnectHandler(new ConnectionLife(vertx, settings.connectionLife(), settings.answerTimeout()))
                .build();
        return WebClient.wrap(plain, options);
    }

    @Override
    public CompletionStage<TransportResult> exchange(SignedRequest request, BooleanSupplier mayLeave) {
        OutgoingBody body = new OutgoingBody(Buffer.buffer(request.body().toArray()), mayLeave);
        long start = ticker.nanos();
        return loop.run(() -> answer(request, body, start))
                .otherwise(failure -> failed(body, failure))
                .toCompletionStage();
    }

    private Future<TransportResult> answer(SignedRequest request, OutgoingBody body, long start) {
        return send(request, body)
                .timeout(settings.longestExchange().toMillis(), TimeUnit.MILLISECONDS)
                .map(response -> answered(response, start))
                .onSuccess(answered -> body.end());
    }

    private static TransportResult failed(OutgoingBody body, Throwable failure) {
        if (!body.giveUp()) {
            return Failures.maybeSent(failure);
        }
        return body.wasWithheld()
                ? new TransportResult.NotSent(WhyNotSent.TOO_LATE, "it might no longer leave")
                : Failures.notSent(failure);
    }

    private Future<HttpResponse<Bytes>> send(SignedRequest request, OutgoingBody body) {
        try {
            return prepared(request).sendStream(body);
        } catch (RuntimeException refused) { // a closed client throws instead of failing the future
            return Future.failedFuture(refused);
        }
    }

    private HttpRequest<Bytes> prepared(SignedRequest request) {
        Endpoint to = request.endpoint();
        HttpRequest<Bytes> prepared = client.request(HttpMethod.POST, to.port(), to.urlHost(), request.path())
                .ssl(to.isSecure())
                .connectTimeout(settings.waitTimeout().toMillis())
                .idleTimeout(settings.answerTimeout().toMillis())
                .as(BoundedAnswer.upTo(settings.largestAnswer()));
        request.headers().forEach(prepared::putHeader);
        return prepared.putHeader(
                "Content-Length", String.valueOf(request.body().size()));
    }

    private TransportResult answered(HttpResponse<Bytes> response, long start) {
        Bytes body = response.body() == null ? Bytes.NONE : response.body();
        Duration took = Duration.ofNanos(ticker.nanos() - start);
        return new TransportResult.Answered(
                new RawResponse(response.statusCode(), new AnswerHeaders(response.headers()), body, took));
    }

    /** The headers of a complete answer, not copied from Vert.x. */
    private record AnswerHeaders(MultiMap headers) implements ResponseHeaders {

        @Override
        public List<String> allValues(String name) {
            return List.copyOf(headers.getAll(name));
        }

        @Override
        public Optional<String> firstValue(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    @Override
    public void close() {
        client.close();
        loop.close();
    }
}
