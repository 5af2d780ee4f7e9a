package io.orderlane.app.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;

/** A client that reads events. May be called from any thread; writes on the connection's own. */
final class EventReader {

    private static final long STILL_HERE_MILLIS = 15_000;
    private static final int MOST_STUCK = 4;

    private final HttpServerResponse response;
    private final Context context;
    private final HttpConnection connection;
    private int stuck;

    private EventReader(HttpServerResponse response, Context context, HttpConnection connection) {
        this.response = response;
        this.connection = connection;
        this.context = context;
    }

    static EventReader open(RoutingContext asked, Consumer<EventReader> whenGone) {
        Vertx vertx = asked.vertx();
        EventReader reader = new EventReader(
                asked.response(), vertx.getOrCreateContext(), asked.request().connection());
        long beat = vertx.setPeriodic(STILL_HERE_MILLIS, any -> reader.stillHere());
        asked.response()
                .setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store")
                .exceptionHandler(lost -> {})
                .endHandler(ended -> {
                    vertx.cancelTimer(beat);
                    whenGone.accept(reader);
                })
                .closeHandler(closed -> {
                    vertx.cancelTimer(beat);
                    whenGone.accept(reader);
                })
                .write(": orderlane\n\n");
        return reader;
    }

    void send(String text) {
        context.runOnContext(any -> write(text));
    }

    void end() {
        context.runOnContext(any -> {
            if (!response.ended() && !response.closed()) {
                response.end();
            }
        });
    }

    /** Closes the connection of a client that reads nothing for too long. */
    private void stillHere() {
        stuck = response.writeQueueFull() ? stuck + 1 : 0;
        if (stuck >= MOST_STUCK) {
            connection.close();
        } else {
            write(": still here\n\n");
        }
    }

    private void write(String text) {
        if (!response.ended() && !response.closed() && !response.writeQueueFull()) {
            response.write(text);
        }
    }
}
