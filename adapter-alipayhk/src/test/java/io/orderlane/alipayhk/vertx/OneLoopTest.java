package io.orderlane.alipayhk.vertx;

import static org.assertj.core.api.Assertions.assertThat;

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
        VERTX.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
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
