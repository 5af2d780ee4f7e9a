package io.orderlane.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.alipayhk.signing.SigningThreads;
import io.orderlane.app.config.Configuration;
import io.orderlane.app.config.reading.ConfigurationLoader;
import io.orderlane.app.service.RunningService;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningThreadsTest {

    @TempDir
    private Path dir;

    @Test
    void everySendThatMayBeUnderWayHasAPlaceAndTheQueueIsBoundedAllTheSame() throws Exception {
        var settings = RunningService.settings(dir, Map.of("delivery.in-flight", "3", "signing.threads", "1"));
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch signed = new CountDownLatch(1 + 2 * 3);
        Runnable work = () -> {
            awaitOf(busy);
            signed.countDown();
        };
        Configuration configuration = ConfigurationLoader.of(settings).configuration();
        try (SigningThreads threads = SigningThreads.of(
                configuration.signing().signingThreads(),
                configuration.allAccounts().size(),
                configuration.delivery().inFlight())) {
            for (int sends = 0; sends < 1 + 2 * 3; sends++) {
                threads.execute(work);
            }

            assertThatThrownBy(() -> threads.execute(work)).isInstanceOf(RejectedExecutionException.class);
            busy.countDown();
            assertThat(signed.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private static void awaitOf(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
