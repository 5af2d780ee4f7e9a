package io.orderlane.alipayhk.vertx;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** An event loop of its own, chosen by Vert.x so that several share the load. */
final class OneLoop implements AutoCloseable {

    private static final int LONGEST_SECONDS = 5;

    private final Vertx vertx;
    private final Place place = new Place();
    private final Future<String> deployed;

    /** Deployed only to get an event loop: Vert.x assigns its loops in turn to what is deployed. */
    private static final class Place extends VerticleBase {

        private final Promise<Context> ready = Promise.promise();

        @Override
        public Future<?> start() {
            ready.complete(context);
            return Future.succeededFuture();
        }
    }

    OneLoop(Vertx vertx) {
        this.vertx = vertx;
        this.deployed = vertx.deployVerticle(place).onFailure(place.ready::tryFail);
    }

    /** Runs this on the loop. What it throws, errors too, fails the future; otherwise it would be lost on the loop. */
    <T> Future<T> run(Supplier<Future<T>> work) {
        Future<Context> ready = place.ready.future();
        return ready.succeeded() ? on(ready.result(), work) : ready.compose(context -> on(context, work));
    }

    private static <T> Future<T> on(Context context, Supplier<Future<T>> work) {
        Promise<T> done = Promise.promise();
        context.runOnContext(here -> begin(work, done));
        return done.future();
    }

    private static <T> void begin(Supplier<Future<T>> work, Promise<T> done) {
        Future<T> begun;
        try {
            begun = work.get();
        } catch (Throwable thrown) {
            begun = Future.failedFuture(thrown);
        }
        begun.onComplete(done);
    }

    /** Waits for the end unless on a thread of Vert.x: a Vert.x that is closed next would log an error about it. */
    @Override
    public void close() {
        try {
            Future<Void> gone = deployed.compose(vertx::undeploy).otherwiseEmpty();
            if (!Context.isOnVertxThread()) {
                gone.await(LONGEST_SECONDS, TimeUnit.SECONDS);
            }
        } catch (RejectedExecutionException | TimeoutException ended) {
            // it ended with its Vert.x, or will
        }
    }
}
