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
 * One connection and until when the other side must say or take something: the head of its first request, a body, and then
 * its next request. While it waits for us it has all the time.
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

    /** Whether it is beyond those that are allowed. */
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

    /** Its next request is here, as far as the end of its head. */
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

    /** Something of a body came, or may come: what follows must do so in time, or this happens. */
    void expect(Runnable otherwise) {
        within(settings.bodyTimeout(), otherwise);
    }

    /** How long a body may take or stand still. */
    Duration bodyTimeout() {
        return settings.bodyTimeout();
    }

    /** We are why nothing moves. */
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

    /** Ends what had its time. May be called from any thread. */
    void endIfLate(long now) {
        Deadline due = deadline;
        if (due != null && now - due.at() >= 0) {
            deadline = null;
            due.action().run();
        }
    }
}
