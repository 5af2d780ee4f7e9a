package io.orderlane.sandbox.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The listening socket, bound to loopback only. It can stop and listen again on the same port. */
public final class LoopbackServer {
    private static final String HOST = "127.0.0.1";
    private final Vertx vertx;
    private final Handler<HttpServerRequest> api;
    private final ControlRoutes control;
    private volatile int port;
    private @Nullable HttpServer server;

    /** Does not listen yet. Port 0 takes any free one. */
    public LoopbackServer(Vertx vertx, int port, Handler<HttpServerRequest> api, Control control) {
        this.vertx = vertx;
        this.port = port;
        this.api = api;
        this.control = control.routes(this);
    }

    /** Completes once it listens; does nothing when it does already. */
    public synchronized Future<Integer> listen() {
        if (server != null) {
            return Future.succeededFuture(port);
        }
        HttpServer created = vertx.createHttpServer(options()).requestHandler(this::handle);
        server = created;
        return created.listen().map(listening -> port = listening.actualPort()).onFailure(failure -> forget(created));
    }

    /** Completes once the port is closed and every connection with it. */
    public synchronized Future<Void> stop() {
        HttpServer running = server;
        server = null;
        return running == null ? Future.succeededFuture() : running.close();
    }

    /** The port, also while stopped. */
    public int port() {
        return port;
    }

    public synchronized boolean isListening() {
        return server != null;
    }

    void downFor(long millis) {
        stop().compose(stopped -> vertx.timer(Math.max(1, millis), TimeUnit.MILLISECONDS))
                .compose(tick -> listen());
    }

    private synchronized void forget(HttpServer failed) {
        if (server == failed) {
            server = null;
        }
    }

    private HttpServerOptions options() {
        // a large backlog and no idle limit: the sandbox must not be what slows a load run down
        return new HttpServerOptions().setHost(HOST).setPort(port).setAcceptBacklog(1024);
    }

    private void handle(HttpServerRequest request) {
        boolean isControl = request.path() != null && request.path().startsWith(ControlRoutes.PREFIX);
        (isControl ? control : api).handle(request);
    }
}
