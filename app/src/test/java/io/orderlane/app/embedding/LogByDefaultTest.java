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
import io.orderlane.core.scenario.UpdateDraft;
import io.orderlane.persistence.outbox.JdbcOutbox;
import io.orderlane.persistence.outbox.OutboxDialect;
import io.orderlane.persistence.outbox.OutboxRelay;
import io.orderlane.persistence.outbox.OutboxTable;
import io.orderlane.ride.RideHailing;
import io.orderlane.ride.RideStatus;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteDataSource;

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
    void whatARelayRefusesIsALineThatNamesTheOrderAndNoRecipient(@TempDir Path folder) throws SQLException {
        SQLiteDataSource host = new SQLiteDataSource();
        host.setUrl("jdbc:sqlite:" + folder.resolve("host.db"));
        try (Connection connection = host.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(OutboxTable.DEFAULT.ddl(OutboxDialect.SQLITE));
        }
        Instant now = Instant.now();
        try (Orderlane orderlane = builder().build();
                OutboxRelay relay = JdbcOutbox.of(orderlane).relay(host)) {
            orderlane.start();
            orderlane.submit(ride(RideStatus.ORDER_TAKEN, now));
            try (Connection connection = host.getConnection()) {
                connection.setAutoCommit(false);
                JdbcOutbox.of(orderlane).submit(connection, ride(RideStatus.PENDING, now.minusSeconds(60)));
                connection.commit();
            }
            relay.start();
            await().until(() -> !lines().isEmpty());
        }
        assertThat(lines())
                .singleElement()
                .asString()
                .contains("outbox refused", "order=ride-hailing/R-1", "code=STALE")
                .doesNotContain("2160220000000001");
    }

    private static UpdateDraft<RideStatus> ride(RideStatus status, Instant at) {
        return RideHailing.SCENARIO.update(status, "R-1", at).to("2160220000000001");
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
