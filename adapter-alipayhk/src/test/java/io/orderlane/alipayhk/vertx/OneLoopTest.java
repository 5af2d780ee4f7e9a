package io.orderlane.alipayhk.vertx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class OneLoopTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final OneLoop LOOP = new OneLoop(VERTX);

    @AfterAll
    static void closeVertx() throws Exception {
        LOOP.close();
        close(VERTX);
    }

    @Test
    void whatIsThrownOnTheLoopEndsTheWorkInsteadOfGettingLost() throws Exception {
        for (Throwable thrown :
                new Throwable[] {new IllegalStateException("broken"), new NoClassDefFoundError("gone")}) {
            assertThat(outcome(() -> OneLoopTest.<Future<String>, RuntimeException>thrown(thrown)))
                    .isSameAs(thrown);
        }
        assertThat(outcome(() -> Future.succeededFuture("next"))).isEqualTo("next");
    }

    @Test
    void allWorkIsDoneOnTheSameLoop() throws Exception {
        Object first = outcome(() -> Future.succeededFuture(Thread.currentThread()));

        assertThat(Context.isOnEventLoopThread()).isFalse();
        for (int again = 0; again < 100; again++) {
            assertThat(outcome(() -> Future.succeededFuture(Thread.currentThread())))
                    .isSameAs(first);
        }
    }

    @Test
    void whenClosingReturnsNothingIsLeftForItsVertxToEnd() throws Exception {
        Vertx vertx = Vertx.vertx();
        OneLoop used = new OneLoop(vertx);
        OneLoop unused = new OneLoop(vertx);
        try {
            used.run(() -> Future.succeededFuture("done"))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(30, TimeUnit.SECONDS);
            used.close();
            unused.close();

            assertThat(vertx.deploymentIDs()).isEmpty();
        } finally {
            close(vertx);
        }
    }

    @Test
    void itMayBeClosedOnItsOwnLoop() throws Exception {
        OneLoop loop = new OneLoop(VERTX);
        Future<String> closed = loop.run(() -> {
            loop.close();
            return Future.succeededFuture("closed");
        });

        assertThat(closed.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS))
                .isEqualTo("closed");
    }

    @Test
    void itMayBeClosedAfterItsVertx() throws Exception {
        Vertx vertx = Vertx.vertx();
        OneLoop loop = new OneLoop(vertx);
        close(vertx);

        assertThatCode(loop::close).doesNotThrowAnyException();
    }

    private static void close(Vertx vertx) throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private static <T> Object outcome(Supplier<Future<T>> work) throws Exception {
        return LOOP.run(work)
                .<Object>map(result -> result)
                .otherwise(failure -> failure)
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
    }

    @SuppressWarnings("unchecked") // the compiler need not know what is thrown
    private static <T, E extends Throwable> T thrown(Throwable what) throws E {
        throw (E) what;
    }
}
