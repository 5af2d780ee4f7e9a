package io.orderlane.benchmarks.peer;

import io.orderlane.alipayhk.protocol.Headers;
import io.orderlane.alipayhk.protocol.SignatureHeader;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for AlipayHK: answers every POST, to any path, with a success signed beforehand. A peer that signed each
 * answer would take as much CPU as what is measured. One event loop, in a process of its own.
 *
 * <p>It prints {@code READY port} when it listens. {@code GET /__count} says how many requests came,
 * {@code GET /__good} how many were answered well, {@code GET /__arrivals} when they came; {@code GET /__bad/45} makes it
 * answer 45 % badly.
 */
public final class Peer {

    private static final String BAD = "/__bad/";

    private final PeerOptions options;
    private final Vertx vertx;
    private final SignedAnswer success;
    private final Buffer body;
    private final BadAnswers bad;
    private final Random delays = new Random(1);
    private final @Nullable Arrivals arrivals;
    private Tally tally = Tally.NONE;
    private long good;

    private Peer(PeerOptions options, Vertx vertx) {
        this.options = options;
        this.vertx = vertx;
        this.success = new SignedAnswer(PeerKeys.in(options.keys()), "S", "SUCCESS");
        this.body = success.body();
        this.bad = new BadAnswers(PeerKeys.in(options.keys()));
        this.arrivals = options.mark() == null ? null : new Arrivals(options.mark());
    }

    /** Options: see {@link PeerOptions}. It runs until it is killed. */
    public static void main(String[] args) throws Exception {
        FileSystemOptions files =
                new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false);
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setFileSystemOptions(files));
        new Peer(PeerOptions.read(args), vertx).listen();
    }

    private void listen() throws Exception {
        HttpServerOptions server = new HttpServerOptions().setHost("127.0.0.1").setPort(options.port());
        int port = vertx.createHttpServer(server)
                .requestHandler(this::came)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .get()
                .actualPort();
        System.out.println("READY " + port);
    }

    private void came(HttpServerRequest request) {
        if (request.method() == HttpMethod.POST) {
            received(request, System.nanoTime());
        } else if (request.path().equals("/__count")) {
            request.response().end(tally.line());
        } else if (request.path().equals("/__good")) {
            request.response().end(String.valueOf(good));
        } else if (request.path().startsWith(BAD)) {
            bad.share(Integer.parseInt(request.path().substring(BAD.length())));
            request.response().end();
        } else if (request.path().equals("/__arrivals") && arrivals != null) {
            request.response().end(arrivals.lines());
        } else {
            request.response().setStatusCode(404).end();
        }
    }

    private void received(HttpServerRequest request, long now) {
        tally = tally.and(now);
        if (arrivals == null) {
            request.endHandler(end -> reply(request));
        } else {
            request.bodyHandler(content -> {
                arrivals.note(content, now);
                reply(request);
            });
        }
    }

    private void reply(HttpServerRequest request) {
        int drawn = delays.nextInt(Math.max(0, options.slowestMillis() - options.delayMillis()) + 1);
        int millis = options.delayMillis() + drawn;
        if (millis == 0) {
            answer(request);
        } else {
            vertx.setTimer(millis, due -> answer(request));
        }
    }

    private void answer(HttpServerRequest request) {
        if (bad.answered(request)) {
            return;
        }
        good++;
        String client = request.getHeader(Headers.CLIENT_ID);
        request.response()
                .putHeader(Headers.CONTENT_TYPE, Headers.JSON_UTF_8)
                .putHeader(Headers.RESPONSE_TIME, success.time())
                .putHeader(SignatureHeader.NAME, success.signature(request.uri(), client == null ? "" : client))
                .end(body);
    }
}
