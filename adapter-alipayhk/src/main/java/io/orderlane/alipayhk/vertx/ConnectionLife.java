package io.orderlane.alipayhk.vertx;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Takes connections out of service once they are old, so that a name that moved is followed though its old address still
 * answers. The pool's own longest life looks at idle connections only, and under load there are none. What is under way on
 * a connection ends first.
 */
final class ConnectionLife implements Handler<HttpConnection> {

    /** Connections that were made together do not end together. */
    private static final int SPREAD = 16;

    private final Vertx vertx;
    private final Duration life;
    private final Duration lastAnswer;
    private final AtomicInteger made = new AtomicInteger();

    /**
     * For the connections of one client.
     *
     * @param life from being made to being taken out of service; some up to a quarter less
     * @param lastAnswer how long what is under way may take after it
     */
    ConnectionLife(Vertx vertx, Duration life, Duration lastAnswer) {
        this.vertx = vertx;
        this.life = life;
        this.lastAnswer = lastAnswer;
    }

    @Override
    public void handle(HttpConnection connection) {
        long earlier = life.toMillis() / 4 * Math.floorMod(made.getAndIncrement(), SPREAD) / SPREAD;
        long timer = vertx.setTimer(
                Math.max(1, life.toMillis() - earlier),
                due -> connection.shutdown(lastAnswer.toMillis(), TimeUnit.MILLISECONDS));
        connection.closeHandler(closed -> vertx.cancelTimer(timer));
    }
}
