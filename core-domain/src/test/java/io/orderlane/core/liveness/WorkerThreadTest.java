package io.orderlane.core.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.port.Ticker;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkerThreadTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration A_WHILE = Duration.ofSeconds(30);

    @Test
    void itGoesRoundWhenItIsWokenAndEndsWhenItIsClosed() throws InterruptedException {
        Semaphore rounds = new Semaphore(0);
        WorkerThread worker = worker(Duration.ZERO, rounds::release);
        worker.start();
        rounds.acquire();
        worker.wake();
        rounds.acquire();
        assertThat(worker.close(A_WHILE)).isTrue();
        assertThat(rounds.availablePermits()).isZero();
    }

    @Test
    void closedBeforeItsFirstRoundItDoesNone() {
        Semaphore rounds = new Semaphore(0);
        WorkerThread worker = worker(LONG, rounds::release);
        worker.start();
        assertThat(worker.close(A_WHILE)).isTrue();
        assertThat(rounds.availablePermits()).isZero();
    }

    @Test
    void aCloseWaitsNoLongerThanItIsTold() {
        CountDownLatch end = new CountDownLatch(1);
        WorkerThread worker = busyUntil(end);
        assertThat(worker.close(Duration.ZERO)).isFalse();
        end.countDown();
        assertThat(worker.join(A_WHILE)).isTrue();
    }

    @Test
    void anInterruptOfWhoWaitsForItsEndIsPassedOn() {
        CountDownLatch end = new CountDownLatch(1);
        WorkerThread worker = busyUntil(end);
        Thread.currentThread().interrupt();
        assertThat(worker.close(A_WHILE)).isFalse();
        assertThat(Thread.interrupted()).isTrue();
        end.countDown();
        assertThat(worker.join(A_WHILE)).isTrue();
    }

    @Test
    void itDoesNotWaitForItself() throws InterruptedException {
        CountDownLatch returned = new CountDownLatch(1);
        WorkerThread[] worker = new WorkerThread[1];
        worker[0] = worker(Duration.ZERO, () -> {
            worker[0].close(LONG);
            returned.countDown();
        });
        worker[0].start();
        assertThat(returned.await(A_WHILE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(worker[0].join(A_WHILE)).isTrue();
    }

    private static WorkerThread busyUntil(CountDownLatch end) {
        CountDownLatch begun = new CountDownLatch(1);
        WorkerThread worker = worker(Duration.ZERO, () -> {
            begun.countDown();
            awaitQuietly(end);
        });
        worker.start();
        awaitQuietly(begun);
        return worker;
    }

    private static WorkerThread worker(Duration first, Runnable round) {
        return new WorkerThread("orderlane-test", Ticker.system(), first, LONG, round);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
