package io.orderlane.core.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.Orderlane;
import io.orderlane.core.Parcel;
import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.Trace;
import io.orderlane.core.scenario.ScenarioRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A thread that is gone or stuck is named; a store that is down is neither. */
@Timeout(60)
class LivenessTest {

    private static final Duration A_WHILE = Duration.ofSeconds(30);

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void aThreadThatIsGoneIsNamedUnlessItMayEnd() {
        WorkerThread worker = new WorkerThread("orderlane-short", nanos::get, () -> {});
        assertThat(worker.fault()).isEmpty();
        worker.start();
        assertThat(worker.join(A_WHILE)).isTrue();
        assertThat(worker.fault()).contains("the thread orderlane-short is gone");
        worker.close();
        assertThat(worker.fault()).isEmpty();
    }

    @Test
    void aThreadThatIsThereMustHavePassedWithinAMinute() {
        CountDownLatch end = new CountDownLatch(1);
        WorkerThread worker = new WorkerThread("orderlane-long", nanos::get, () -> await(end));
        worker.start();
        pass(59);
        assertThat(worker.fault()).isEmpty();
        pass(1);
        assertThat(worker.fault()).contains("the thread orderlane-long has not passed its loop for 60 s");
        worker.passed();
        assertThat(worker.fault()).isEmpty();
        end.countDown();
        assertThat(worker.join(A_WHILE)).isTrue();
    }

    @Test
    void aListenerThatNeverReturnsIsNotTakenForLife() {
        CountDownLatch end = new CountDownLatch(1);
        DeliveryListener stuck = new DeliveryListener() {
            @Override
            public void unexpected(String part, Throwable failure) {
                LivenessTest.await(end);
            }
        };
        StoreThatFails store = new StoreThatFails(new MemoryStore(Clock.systemUTC()).stores());
        Orderlane orderlane = orderlane(store, stuck);
        orderlane.start();
        assertThat(orderlane.liveness().isGood()).isTrue();
        store.fail();
        until(() -> {
            pass(20);
            return orderlane.liveness().faults().stream().anyMatch(fault -> fault.contains("orderlane-periodic"));
        });
        store.mend();
        end.countDown();
        until(() -> orderlane.liveness().isGood());
        orderlane.close();
        assertThat(orderlane.liveness().isGood()).isTrue();
    }

    @Test
    void aStoreThatIsDownIsNoReasonToStartAnew() {
        StoreThatFails store = new StoreThatFails(new MemoryStore(Clock.systemUTC()).stores());
        AtomicLong heard = new AtomicLong();
        Orderlane orderlane = orderlane(store, new DeliveryListener() {
            @Override
            public void unexpected(String part, Throwable failure) {
                heard.incrementAndGet();
            }
        });
        store.fail();
        orderlane.start();
        for (int round = 1; round <= 3; round++) {
            pass(50);
            long before = heard.get();
            until(() -> heard.get() > before + 2 && orderlane.liveness().isGood());
        }
        store.mend();
        orderlane.close();
    }

    private Orderlane orderlane(StoreThatFails store, DeliveryListener listener) {
        return Orderlane.builder()
                .scenarios(ScenarioRegistry.of(Parcel.SCENARIO))
                .stores(store.stores())
                .gateway((delivery, mayStillSend) -> CompletableFuture.completedFuture(
                        new DeliveryReport(new DeliveryOutcome.Confirmed(null), Trace.NONE)))
                .listener(listener)
                .ticker(nanos::get)
                .build();
    }

    private void pass(int seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(1_000_000);
        }
    }
}
