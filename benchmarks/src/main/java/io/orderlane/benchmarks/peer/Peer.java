package io.orderlane.benchmarks.peer;

import io.orderlane.alipayhk.protocol.Headers;
import io.orderlane.alipayhk.protocol.SignatureHeader;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SelfSignedCertificate;
import java.nio.file.Path;
import java.util.Random;

/**
 * Stands in for AlipayHK: answers every POST, to any path, with a success signed beforehand. A peer that signed each
 * answer would take as much CPU as what is measured. One event loop, in a process of its own.
 *
 * <p>It prints {@code READY port tls-port certificate} when it listens. {@code GET /__count} says how many requests
 * came and how many were answered well, {@code GET /__bad/45} makes it answer 45 % badly: with HTTP 500, with a signed
 * U, without a signature, or by closing the connection.
 */
public final class Peer {

    private static final String BAD = "/__bad/";

    private final Vertx vertx;
    private final int fastestMillis;
    private final int slowestMillis;
    private final SignedAnswer success;
    private final SignedAnswer unknown;
    private final Random random = new Random(1);
    private int badPercent;
    private long came;
    private long good;

    private Peer(Vertx vertx, PeerKeys keys, int fastestMillis, int slowestMillis) {
        this.vertx = vertx;
        this.fastestMillis = fastestMillis;
        this.slowestMillis = slowestMillis;
        this.success = new SignedAnswer(keys, "S", "SUCCESS");
        this.unknown = new SignedAnswer(keys, "U", "UNKNOWN_EXCEPTION");
    }

    /** Arguments: the folder of its keys, and the least and the most milliseconds that it waits before it answers. */
    public static void main(String[] args) throws Exception {
        FileSystemOptions files =
                new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false);
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setFileSystemOptions(files));
        new Peer(vertx, PeerKeys.in(Path.of(args[0])), Integer.parseInt(args[1]), Integer.parseInt(args[2])).listen();
    }

    private void listen() throws Exception {
        SelfSignedCertificate certificate = SelfSignedCertificate.create("localhost");
        int plain = port(new HttpServerOptions().setHost("127.0.0.1").setPort(0));
        int tls = port(new HttpServerOptions()
                .setHost("localhost")
                .setPort(0)
                .setSsl(true)
                .setKeyCertOptions(certificate.keyCertOptions()));
        System.out.println("READY " + plain + " " + tls + " " + certificate.certificatePath());
    }

    private int port(HttpServerOptions options) throws Exception {
        return vertx.createHttpServer(options)
                .requestHandler(this::came)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .get()
                .actualPort();
    }

    private void came(HttpServerRequest request) {
        if (request.method() == HttpMethod.POST) {
            came++;
            request.endHandler(end -> reply(request));
        } else if (request.path().equals("/__count")) {
            request.response().end(came + " " + good);
        } else if (request.path().startsWith(BAD)) {
            badPercent = Integer.parseInt(request.path().substring(BAD.length()));
            request.response().end();
        } else {
            request.response().setStatusCode(404).end();
        }
    }

    private void reply(HttpServerRequest request) {
        int millis = fastestMillis + random.nextInt(slowestMillis - fastestMillis + 1);
        if (millis == 0) {
            answer(request);
        } else {
            vertx.setTimer(millis, due -> answer(request));
        }
    }

    private void answer(HttpServerRequest request) {
        if (random.nextInt(100) < badPercent) {
            badly(request);
        } else {
            good++;
            answer(request, success, true);
        }
    }

    private void badly(HttpServerRequest request) {
        switch (random.nextInt(4)) {
            case 0 -> request.response().setStatusCode(500).end();
            case 1 -> answer(request, unknown, true);
            case 2 -> answer(request, unknown, false);
            default -> request.connection().close();
        }
    }

    private static void answer(HttpServerRequest request, SignedAnswer answer, boolean signed) {
        String client = request.getHeader(Headers.CLIENT_ID);
        request.response()
                .putHeader(Headers.CONTENT_TYPE, Headers.JSON_UTF_8)
                .putHeader(Headers.RESPONSE_TIME, answer.time());
        if (signed) {
            request.response()
                    .putHeader(SignatureHeader.NAME, answer.signature(request.uri(), client == null ? "" : client));
        }
        request.response().end(answer.body());
    }
}
