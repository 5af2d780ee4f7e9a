package io.orderlane.app.embedding;

import static io.orderlane.ride.RideFields.AUTO_COLOR;
import static io.orderlane.ride.RideFields.DRIVER_BOARD_DURATION;
import static io.orderlane.ride.RideFields.LICENSE_PLATE;
import static io.orderlane.ride.RideFields.SERVICE_START_TIME;
import static io.orderlane.ride.RideStatus.ORDER_TAKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderlane.core.Orderlane;
import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.Trace;
import io.orderlane.ride.RideHailing;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What README.md shows in Java. */
class ReadmePageTest {

    @Test
    void whatThePageShowsIsTakenAndSent() {
        AtomicInteger sent = new AtomicInteger();
        try (Orderlane orderlane = Orderlane.builder()
                .store(new MemoryStore())
                .gateway((delivery, mayStillSend) -> {
                    sent.incrementAndGet();
                    return CompletableFuture.completedStage(
                            new DeliveryReport(new DeliveryOutcome.Confirmed(null), Trace.NONE));
                })
                .build()) {
            orderlane.start();
            Instant at = Instant.now();
            String userId = "2160220000000001";
            // README.md, from here
            orderlane.submit(RideHailing.SCENARIO
                    .update(ORDER_TAKEN, "R-1001", at)
                    .to(userId)
                    .with(SERVICE_START_TIME, at)
                    .with(DRIVER_BOARD_DURATION, 5L)
                    .with(LICENSE_PLATE, "AB1234")
                    .zhHk(AUTO_COLOR, "白色")
                    .enUs(AUTO_COLOR, "White"));
            // README.md, to here
            await().until(() -> orderlane.reader().pending() == 0);
        }
        assertThat(sent).hasValue(1);
    }
}
