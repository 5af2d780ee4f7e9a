package io.orderlane.persistence.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderlane.core.Orderlane;
import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.memory.SettableClock;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Stores;
import io.orderlane.core.submit.SubmitSettings;
import io.orderlane.persistence.outbox.FaultyIntake.Trouble;
import io.orderlane.persistence.sqlite.SqliteStore;
import io.orderlane.testkit.store.ParcelStatus;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A relay whose pipeline, database or listener fails. */
@Timeout(60)
final class OutboxRelayTest {

    private static final Duration POLL = Duration.ofMillis(5);

    private final SettableClock clock = SettableClock.at(Pipeline.START);
    private final Stores stores = new MemoryStore(clock, clock.ticker()).stores();
    private final FaultyIntake intake = FaultyIntake.before(stores);
    private final Orderlane orderlane = over(Integer.MAX_VALUE);
    private final JdbcOutbox outbox = JdbcOutbox.of(orderlane);
    private final Heard heard = new Heard();
    private HostDatabase host;
    private FaultyConnections connections;
    private OutboxRelay relay;

    private Orderlane over(long backlog) {
        return Pipeline.builder(intake.of(stores))
                .clock(clock)
                .ticker(clock.ticker())
                .submission(new SubmitSettings(256, Duration.ofHours(24), Map.of(), backlog))
                .build();
    }

    @BeforeEach
    void open() {
        host = HostDatabase.create("jdbc:h2:mem:" + UUID.randomUUID(), OutboxDialect.H2);
        connections = new FaultyConnections(host.dataSource());
        relay = outbox.relay(connections.dataSource(), heard, POLL);
    }

    @AfterEach
    void close() {
        relay.close();
        orderlane.close();
        host.close();
    }

    private void submit(OrderUpdate... updates) {
        host.commit(connection -> {
            for (OrderUpdate update : updates) {
                outbox.submit(connection, update);
            }
        });
    }

    private static void until(String what, Callable<Boolean> condition) {
        await(what).atMost(Duration.ofSeconds(30)).until(condition);
    }

    private void untilHandedOver() {
        until("handed over", () -> host.waiting() == 0);
    }

    private void untilTold(String... interruptions) {
        until("told", () -> heard.interruptions.equals(List.of(interruptions)));
    }

    @Test
    void whileTheStoreIsDownTheUpdateWaits() {
        intake.trouble = Trouble.DOWN;
        relay.start();
        submit(Pipeline.update("P-1", ParcelStatus.PLACED, 0));
        until("offered again and again", () -> intake.calls > 3);
        assertThat(host.waiting()).isEqualTo(1);
        intake.trouble = Trouble.NONE;
        untilHandedOver();
        untilTold("The pipeline's store could not answer.", "resumed");
        assertThat(Pipeline.statuses(stores, "P-1")).containsExactly("PLACED");
        assertThat(heard.refused).isEmpty();
    }

    @Test
    void whatWasCommittedWithoutAnAnswerIsTakenInOnce() {
        intake.trouble = Trouble.ANSWER_LOST;
        relay.start();
        submit(Pipeline.update("P-1", ParcelStatus.PLACED, 0), Pipeline.update("P-1", ParcelStatus.PACKED, 1));
        until("offered again and again", () -> intake.calls > 3);
        intake.trouble = Trouble.NONE;
        untilHandedOver();
        assertThat(Pipeline.statuses(stores, "P-1")).containsExactly("PLACED", "PACKED");
        assertThat(heard.refused).isEmpty();
    }

    @Test
    void whatWasTakenInAndNotRemovedIsTakenInOnce() {
        connections.failing = "DELETE";
        relay.start();
        submit(Pipeline.update("P-1", ParcelStatus.PLACED, 0));
        until("handed over again and again", () -> intake.calls > 3);
        assertThat(host.waiting()).isEqualTo(1);
        connections.failing = "";
        untilHandedOver();
        untilTold("The outbox's table orderlane_outbox cannot be read or written.", "resumed");
        assertThat(Pipeline.statuses(stores, "P-1")).containsExactly("PLACED");
    }

    @Test
    void whatWasTakenInLongAgoAndNotRemovedIsTakenInOnce(@TempDir Path folder) {
        try (SqliteStore store = SqliteStore.open(folder.resolve("pipeline.db"), clock, clock.ticker());
                Orderlane pipeline = Pipeline.builder(store.stores())
                        .clock(clock)
                        .ticker(clock.ticker())
                        .build()) {
            JdbcOutbox settable = new JdbcOutbox(pipeline, OutboxTable.DEFAULT, clock);
            OrderUpdate update = Pipeline.update("P-1", ParcelStatus.PLACED, 0);
            host.commit(connection -> settable.submit(connection, update));
            connections.failing = "DELETE";
            try (OutboxRelay crashing = settable.relay(connections.dataSource(), heard, POLL)) {
                crashing.start();
                until("taken in", () -> Pipeline.ends(store.stores(), "P-1").size() == 1);
            }
            connections.failing = "";
            clock.advance(Duration.ofDays(8));
            host.commit(connection -> settable.submit(
                    connection,
                    Pipeline.update(
                            "P-1", ParcelStatus.PACKED, Duration.ofDays(8).toMillis())));
            try (OutboxRelay next = settable.relay(connections.dataSource(), heard, POLL)) {
                next.start();
                untilHandedOver();
            }
            assertThat(Pipeline.statuses(store.stores(), "P-1")).containsExactly("PLACED", "PACKED");
            assertThat(heard.refused).isEmpty();
        }
    }

    @Test
    void aFullBacklogMakesUpdatesWait() {
        Orderlane full = over(1);
        OutboxRelay first = JdbcOutbox.of(full).relay(host.dataSource(), heard, POLL);
        first.start();
        submit(Pipeline.update("P-1", ParcelStatus.PLACED, 0));
        untilHandedOver();
        clock.advance(Duration.ofMinutes(1));
        submit(Pipeline.update("P-1", ParcelStatus.PACKED, 1));
        untilTold("The pipeline's backlog is full.");
        full.start();
        until("delivered", () -> Pipeline.ends(stores, "P-1").equals(List.of(Settled.DELIVERED)));
        assertThat(host.waiting()).isEqualTo(1);
        clock.advance(Duration.ofMinutes(1));
        untilHandedOver();
        untilTold("The pipeline's backlog is full.", "resumed");
        assertThat(Pipeline.statuses(stores, "P-1")).containsExactly("PLACED", "PACKED");
        assertThat(heard.refused).isEmpty();
        first.close();
        full.close();
    }

    @Test
    void anOrderThatIsLockedInTheStoreWaitsAloneAndInOrder() {
        intake.trouble = Trouble.LOCKED;
        relay.start();
        submit(
                Pipeline.update("P-1", ParcelStatus.PLACED, 0),
                Pipeline.update("P-2", ParcelStatus.PLACED, 0),
                Pipeline.update("P-1", ParcelStatus.PACKED, 1));
        until("the other is taken in", () -> !Pipeline.ends(stores, "P-2").isEmpty());
        until("the locked ones were waited for, and the other is removed", () -> {
            clock.advance(Duration.ofMinutes(1));
            return host.waiting() == 2;
        });
        untilTold("Another transaction has locked an order in the pipeline's store.");
        intake.trouble = Trouble.NONE;
        untilHandedOver();
        assertThat(Pipeline.statuses(stores, "P-1")).containsExactly("PLACED", "PACKED");
        assertThat(heard.refused).isEmpty();
    }

    @Test
    void whatAClosedPipelineDidNotTakeInIsTakenInByTheNext() {
        relay.start();
        orderlane.close();
        submit(Pipeline.update("P-1", ParcelStatus.PLACED, 0));
        untilTold("The pipeline takes nothing in.");
        assertThat(host.waiting()).isEqualTo(1);
        relay.close();
        try (Orderlane next = over(Integer.MAX_VALUE);
                OutboxRelay other = JdbcOutbox.of(next).relay(host.dataSource(), heard, POLL)) {
            other.start();
            untilHandedOver();
        }
        assertThat(Pipeline.statuses(stores, "P-1")).containsExactly("PLACED");
    }

    @Test
    void aTableThatIsMissingIsToldOnceAndLookedForUntilItIsThere() {
        host.execute("ALTER TABLE orderlane_outbox RENAME TO gone");
        assertThatThrownBy(() -> submit(Pipeline.update("P-1", ParcelStatus.PLACED, 0)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("Roll the transaction back")
                .hasMessageContaining("orderlane_outbox")
                .hasMessageContaining("OutboxTable.ddl");
        relay.start();
        untilTold("The outbox's table orderlane_outbox cannot be read or written.");
        until("asked again and again", () -> connections.givenBack.size() > 3);
        assertThat(heard.interruptions).hasSize(1);
        host.execute("ALTER TABLE gone RENAME TO orderlane_outbox");
        submit(Pipeline.update("P-1", ParcelStatus.PLACED, 0));
        untilHandedOver();
        untilTold("The outbox's table orderlane_outbox cannot be read or written.", "resumed");
    }

    @Test
    void aListenerThatThrowsStopsNothing() {
        OutboxListener rude = new OutboxListener() {
            @Override
            public void refused(RefusedUpdate refused) {
                throw new IllegalStateException("no");
            }

            @Override
            public void unexpected(String where, Throwable failure) {
                heard.unexpected(where, failure);
                throw new IllegalStateException("no, again");
            }
        };
        try (OutboxRelay told = outbox.relay(host.dataSource(), rude, POLL)) {
            told.start();
            submit(Pipeline.update("P-1", ParcelStatus.PACKED, 1), Pipeline.update("P-1", ParcelStatus.PLACED, 0));
            until("told", () -> heard.unexpected.equals(List.of("OutboxListener.refused: no")));
            submit(Pipeline.update("P-2", ParcelStatus.PACKED, 1));
            untilHandedOver();
            assertThat(told.liveness().isGood()).isTrue();
        }
    }

    @Test
    void aRelayThatIsWokenDoesNotWaitForItsNextLook() {
        try (OutboxRelay patient = outbox.relay(host.dataSource(), heard, Duration.ofDays(1))) {
            patient.start();
            submit(Pipeline.update("P-1", ParcelStatus.PLACED, 0));
            patient.wake();
            untilHandedOver();
        }
    }

    @Test
    void connectionsAreGivenBackAsTheyCame() {
        relay.start();
        submit(Pipeline.update("P-1", ParcelStatus.PLACED, 0));
        untilHandedOver();
        until("some were given back", () -> connections.givenBack.size() > 3);
        connections.failing = "SELECT";
        untilTold("The outbox's table orderlane_outbox cannot be read or written.");
        assertThat(connections.givenBack).containsOnly(true);
    }

    @Test
    void aRelayStartsOnceAndSaysSo() {
        relay.start();
        assertThatThrownBy(relay::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("JdbcOutbox.relay");
        OutboxRelay closed = outbox.relay(host.dataSource(), heard);
        closed.close();
        assertThatThrownBy(closed::start).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void wrongUseIsRefusedInWords() throws Exception {
        assertThatThrownBy(() -> outbox.relay(host.dataSource(), heard, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least a millisecond");
        assertThatThrownBy(() -> outbox.submit(null, Pipeline.update("P-1", ParcelStatus.PLACED, 0)))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("the connection is null");
        try (Connection connection = host.dataSource().getConnection()) {
            assertThatThrownBy(() -> outbox.submit(connection, (OrderUpdate) null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessageContaining("the update is null");
        }
    }
}
