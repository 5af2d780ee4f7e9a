package io.orderlane.app.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.orderlane.core.Orderlane;
import io.orderlane.core.OrderlaneBuilder;
import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.Trace;
import io.orderlane.ride.RideHailing;
import io.orderlane.ride.RideStatus;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What a host finds in its log without giving a listener. */
class LogByDefaultTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger("io.orderlane");
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final MemoryStore store = new MemoryStore();

    @BeforeEach
    void listen() {
        written.start();
        logger.addAppender(written);
        logger.setLevel(Level.INFO);
    }

    @AfterEach
    void forget() {
        logger.detachAppender(written);
        logger.setLevel(null);
    }

    private OrderlaneBuilder builder() {
        return Orderlane.builder()
                .store(store)
                .gateway((delivery, mayStillSend) -> CompletableFuture.completedStage(
                        new DeliveryReport(new DeliveryOutcome.Confirmed(null), Trace.NONE)));
    }

    private List<String> lines() {
        return List.copyOf(written.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private void failAndWorkAgain() {
        store.health().failed("the disk is full.");
        store.health().failed("the disk is full.");
        await().until(() -> lines().stream().anyMatch(line -> line.startsWith("the store fails")));
        store.health().prove(() -> {});
        await().until(() -> lines().stream().anyMatch(line -> line.startsWith("the store works again")));
    }

    @Test
    void anOutageIsALineWhenItBeginsAndOneWhenItEndsAndADeliveryIsNone() {
        try (Orderlane orderlane = builder().build()) {
            orderlane.start();
            orderlane.submit(RideHailing.SCENARIO
                    .update(RideStatus.PENDING, "R-1", Instant.now())
                    .to("2160220000000001"));
            await().until(() -> orderlane.reader().pending() == 0);
            assertThat(lines()).isEmpty();
            failAndWorkAgain();
        }
        assertThat(lines()).hasSize(2).noneMatch(line -> line.contains("2160220000000001"));
    }

    @Test
    void aListenerThatIsGivenTakesItsPlace() {
        CompletableFuture<String> told = new CompletableFuture<>();
        DeliveryListener own = new DeliveryListener() {
            @Override
            public void storeFails(io.orderlane.core.store.StoreHealth.Outage outage) {
                told.complete(outage.reason());
            }
        };
        try (Orderlane orderlane = builder().listener(own).build()) {
            orderlane.start();
            store.health().failed("the disk is full.");
            await().until(told::isDone);
        }
        assertThat(lines()).isEmpty();
    }
}
