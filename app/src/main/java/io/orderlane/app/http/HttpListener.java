package io.orderlane.app.http;

import io.orderlane.app.config.HttpConfiguration;
import io.orderlane.app.json.Problem;
import io.orderlane.core.field.Tree;
import io.orderlane.core.port.Ticker;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The socket of the service. It listens before the service can answer, so that a monitor sees the process live while
 * the store is opened, which is slow where tables are brought up to date. Until then only {@code /livez} succeeds.
 */
public final class HttpListener {

    private static final String ALIVE = "/livez";
    private static final long LONGEST_WAIT_SECONDS = 30;

    private final HttpConfiguration settings;
    private final OpenConnections connections;
    private final AllowedHosts gate;
    private final HttpServer server;
    private final Future<HttpServer> listening;
    private volatile Handler<HttpServerRequest> inside = HttpListener::notYet;

    /** Begins to listen, and does not wait for it. The Vert.x instance is the caller's. */
    public HttpListener(Vertx vertx, HttpConfiguration settings, Ticker ticker) {
        this.settings = settings;
        this.connections = new OpenConnections(vertx, settings, ticker);
        this.gate = new AllowedHosts(settings);
        this.server = vertx.createHttpServer(options())
                .connectionHandler(connections::opened)
                .requestHandler(this::enter);
        this.listening = server.listen(settings.port(), settings.host());
    }

    private static HttpServerOptions options() {
        return new HttpServerOptions()
                .setHandle100ContinueAutomatically(true)
                // one request at a time on a connection, so that a limit on connections is one on requests
                .setHttp2ClearTextEnabled(false)
                // up to sixteen pieces of a body still arrive after its reading was paused, and are not counted
                .setMaxChunkSize(8 * 1024)
                // the most that one turn of the event loop reads from a connection, so that the others are read in time
                .setReceiveBufferSize(64 * 1024)
                .setTcpKeepAlive(true);
    }

    private void enter(HttpServerRequest request) {
        OpenConnection connection = connections.of(request);
        if (connection.isOver()) {
            return; // what follows a refused request may be part of it
        }
        connection.asked(request);
        Problem refused = gate.refuses(request);
        if (refused == null && connection.isExcess() && !request.path().equals(ALIVE)) {
            refused = Problems.busy();
        }
        if (refused == null) {
            inside.handle(request);
        } else {
            connection.end();
            Answer.problem(refused).last(request);
        }
    }

    private static void notYet(HttpServerRequest request) {
        Answer answer = request.path().equals(ALIVE) ? alive() : Answer.problem(Problems.starting());
        answer.send(request.response());
    }

    static Answer alive() {
        return Answer.ok(new Tree.Obj.Builder().text("status", "alive"));
    }

    OpenConnections connections() {
        return connections;
    }

    /** How many bytes of bodies may be in memory at once. */
    long bodyBytes() {
        return settings.bodyBytes();
    }

    /** How many may read events at once. */
    int eventReaders() {
        return settings.eventReaders();
    }

    /** Hands requests to this from now on. */
    void leadTo(Handler<HttpServerRequest> inside) {
        this.inside = inside;
    }

    /** Where it listens, with the port that was taken. Throws {@link ListenException} when it cannot listen. */
    URI url() {
        try {
            int port = await(listening).actualPort();
            String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
            return URI.create("http://" + host + ":" + port);
        } catch (RuntimeException taken) {
            throw new ListenException(settings, taken);
        }
    }

    /** Stops listening and waits for requests under way, at most this long. */
    void close(Duration atMost) {
        // bounded by itself: a time-out of ours would cut a longer drain short and leave the rest open
        server.shutdown(atMost)
                .otherwiseEmpty()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        connections.close();
    }

    static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
