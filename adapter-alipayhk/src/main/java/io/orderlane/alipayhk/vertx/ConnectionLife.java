package io.orderlane.alipayhk.vertx;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Closes connections once they are old, so that a host name with a new address is followed although the old address
 * still answers. The pool's own limit closes idle connections only, and under load there are none. What is under way on
 * a connection ends first.
 */
final class ConnectionLife implements Handler<HttpConnection> {

    /** Lives vary in this many steps, so that connections made together do not end together. */
    private static final int SPREAD = 16;

    private final Vertx vertx;
    private final Duration life;
    private final Duration lastAnswer;
    private final AtomicInteger made = new AtomicInteger();

    /** Connections take requests for {@code life}, up to a quarter less, and end {@code lastAnswer} later at most. */
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
