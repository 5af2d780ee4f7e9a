package io.orderlane.alipayhk.vertx;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/** An event loop of its own, chosen by Vert.x so that several share the load. */
final class OneLoop implements AutoCloseable {

    private final Vertx vertx;
    private final Place place = new Place();
    private final Future<String> deployed;

    /** Vert.x hands out its loops by turns to what is deployed. */
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

    /** Does this on the loop. What it throws, errors too, fails the future: on the loop nobody else would hear of it. */
    <T> Future<T> run(Supplier<Future<T>> work) {
        return place.ready.future().compose(context -> {
            Promise<T> done = Promise.promise();
            context.runOnContext(here ->
                    Future.succeededFuture().compose(begin -> work.get()).onComplete(done));
            return done.future();
        });
    }

    @Override
    public void close() {
        deployed.onSuccess(vertx::undeploy);
    }
}
