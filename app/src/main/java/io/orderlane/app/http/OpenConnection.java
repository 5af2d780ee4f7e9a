package io.orderlane.app.http;

import io.orderlane.app.config.HttpConfiguration;
import io.orderlane.core.port.Ticker;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One connection, and by when the client must send or read something: the head of its first request, a body, and then
 * its next request. There is no deadline while the client waits for us.
 */
final class OpenConnection {

    private record Deadline(long at, Runnable action) {}

    private final HttpConnection connection;
    private final HttpConfiguration settings;
    private final Ticker ticker;
    private final boolean excess;
    private volatile @Nullable Deadline deadline;
    private boolean over;
    private boolean arriving;
    private boolean answered;

    OpenConnection(HttpConnection connection, HttpConfiguration settings, Ticker ticker, boolean excess) {
        this.connection = connection;
        this.settings = settings;
        this.ticker = ticker;
        this.excess = excess;
        within(settings.headTimeout(), connection::close);
    }

    /** Whether it is beyond the limit on connections. */
    boolean isExcess() {
        return excess;
    }

    /** Nothing more is read on it. */
    void end() {
        over = true;
    }

    /** Whether nothing more is read on it. */
    boolean isOver() {
        return over;
    }

    /** The head of its next request has arrived. */
    void asked(HttpServerRequest request) {
        arriving = true;
        answered = false;
        Context context = Vertx.currentContext();
        expect(() -> context.runOnContext(turn -> late(request)));
        request.response().bodyEndHandler(end -> {
            answered = true;
            idle();
        });
        request.end().onComplete(end -> {
            arriving = false;
            deadline = null;
            idle();
        });
    }

    /** Begins the time-out of a body anew; when it is over, {@code otherwise} runs. */
    void expect(Runnable otherwise) {
        within(settings.bodyTimeout(), otherwise);
    }

    /** How long a body may take or stand still. */
    Duration bodyTimeout() {
        return settings.bodyTimeout();
    }

    /** The client waits for us: no deadline. */
    void waitForUs() {
        deadline = null;
    }

    private void idle() {
        if (answered && !arriving) {
            within(settings.idleTimeout(), connection::close);
        }
    }

    private void late(HttpServerRequest request) {
        if (request.response().headWritten()) {
            connection.close();
        } else {
            Answer.problem(Problems.bodyLate(settings.bodyTimeout())).last(request);
        }
    }

    private void within(Duration time, Runnable action) {
        deadline = new Deadline(ticker.nanos() + time.toNanos(), action);
    }

    /** Runs the action of a deadline that is over. May be called from any thread. */
    void endIfLate(long now) {
        Deadline due = deadline;
        if (due != null && now - due.at() >= 0) {
            deadline = null;
            due.action().run();
        }
    }
}
