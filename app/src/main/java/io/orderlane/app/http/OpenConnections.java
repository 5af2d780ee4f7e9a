package io.orderlane.app.http;

import io.orderlane.app.config.HttpConfiguration;
import io.orderlane.core.port.Ticker;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The open connections: limited in number, and closed when the client is silent for too long. Some beyond the limit are
 * still read, so that {@code /livez} is answered; the rest is closed at once.
 */
final class OpenConnections {

    private static final int BEYOND = 64;
    private static final long LOOK_MILLIS = 100;

    private final Vertx vertx;
    private final HttpConfiguration settings;
    private final Ticker ticker;
    private final Map<HttpConnection, OpenConnection> open = new ConcurrentHashMap<>();
    private final long looking;

    OpenConnections(Vertx vertx, HttpConfiguration settings, Ticker ticker) {
        this.vertx = vertx;
        this.settings = settings;
        this.ticker = ticker;
        this.looking = vertx.setPeriodic(LOOK_MILLIS, turn -> look());
    }

    /** A client has connected. */
    void opened(HttpConnection connection) {
        int others = open.size();
        if (others >= settings.connections() + BEYOND) {
            connection.close();
            return;
        }
        OpenConnection one = new OpenConnection(connection, settings, ticker, others >= settings.connections());
        open.put(connection, one);
        connection.closeHandler(gone -> open.remove(connection));
    }

    /** The connection on which this was asked. */
    OpenConnection of(HttpServerRequest request) {
        HttpConnection connection = request.connection();
        return open.computeIfAbsent(connection, any -> new OpenConnection(connection, settings, ticker, false));
    }

    private void look() {
        long now = ticker.nanos();
        open.values().forEach(connection -> connection.endIfLate(now));
    }

    void close() {
        vertx.cancelTimer(looking);
    }
}
