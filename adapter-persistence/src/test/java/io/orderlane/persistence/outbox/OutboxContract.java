package io.orderlane.persistence.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.orderlane.core.Orderlane;
import io.orderlane.core.check.CheckReport;
import io.orderlane.core.deliver.DeliverySettings;
import io.orderlane.core.deliver.ScenarioHabits;
import io.orderlane.core.deliver.ScenarioHabits.Superseding;
import io.orderlane.core.field.Tree;
import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.Stores;
import io.orderlane.testkit.store.ParcelStatus;
import io.orderlane.testkit.store.Parcels;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an outbox promises in any database. */
@Timeout(300)
abstract class OutboxContract {

    /** How many updates of one order; 10,000 is the full size: {@code -Doutbox.updates=10000}. */
    private static final int MANY = Integer.getInteger("outbox.updates", 2_000);

    private static final int THREADS = 8;
    private static final Duration POLL = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    final Heard heard = new Heard();
    HostDatabase host;
    Stores stores;
    Orderlane orderlane;
    JdbcOutbox outbox;
    OutboxRelay relay;

    /** An empty database with the tables. */
    abstract HostDatabase emptyDatabase() throws Exception;

    /** The store of two processes, as each of them sees it. */
    List<Stores> storeOfTwo() {
        return List.of(stores, stores);
    }

    @BeforeEach
    void open() throws Exception {
        host = emptyDatabase();
        stores = new MemoryStore(Clock.systemUTC()).stores();
        orderlane = Pipeline.over(stores);
        outbox = JdbcOutbox.of(orderlane);
        relay = outbox.relay(host.dataSource(), heard, POLL);
    }

    @AfterEach
    void close() {
        relay.close();
        orderlane.close();
        host.close();
    }

    private void start() {
        orderlane.start();
        relay.start();
    }

    private void submit(OrderUpdate... updates) {
        host.commit(connection -> {
            for (OrderUpdate update : updates) {
                assertThat(outbox.submit(connection, update).violations()).isEmpty();
            }
        });
    }

    private void awaitEnds(String orderNo, Settled... ends) {
        await(orderNo).atMost(PATIENCE).until(() -> Pipeline.ends(stores, orderNo), List.of(ends)::equals);
    }

    private void awaitNothingWaits() {
        await("nothing waits").atMost(PATIENCE).until(() -> host.waiting() == 0);
    }

    private List<RefusedUpdate> refused() {
        List<RefusedUpdate> all = new ArrayList<>();
        host.commit(connection -> all.addAll(outbox.refused(connection, MANY)));
        return all;
    }

    @Test
    void whatIsCommittedIsDeliveredAndThenGoneFromTheTable() {
        start();
        host.commit(connection -> {
            HostDatabase.sell(connection, "P-1");
            outbox.submit(connection, Pipeline.update("P-1", ParcelStatus.PLACED, 0));
        });
        awaitEnds("P-1", Settled.DELIVERED);
        awaitNothingWaits();
        assertThat(Pipeline.notifications(stores, "P-1"))
                .extracting(view -> view.notification().occurredAt())
                .containsExactly(Pipeline.START);
        assertThat(host.query("SELECT order_no FROM sale")).containsExactly("P-1");
        assertThat(heard.refused).isEmpty();
        assertThat(heard.interruptions).isEmpty();
    }

    @Test
    void aRollbackLeavesNothing() {
        start();
        host.rollback(connection -> {
            HostDatabase.sell(connection, "P-1");
            outbox.submit(connection, Pipeline.update("P-1", ParcelStatus.PLACED, 0));
        });
        submit(Pipeline.update("P-2", ParcelStatus.PLACED, 0));
        awaitEnds("P-2", Settled.DELIVERED);
        awaitNothingWaits();
        assertThat(Pipeline.ends(stores, "P-1")).isEmpty();
        assertThat(host.query("SELECT order_no FROM sale")).isEmpty();
    }

    @Test
    void violationsComeBackAtOnceAndNothingIsWritten() {
        OrderUpdate wrong =
                new OrderUpdate(new Tree.Obj(Map.of("scenario", Tree.of("parcel"), "orderNo", Tree.of("P-1"))));
        host.commit(connection -> {
            HostDatabase.sell(connection, "P-1");
            CheckReport report = outbox.submit(connection, wrong);
            assertThat(report.violations())
                    .isNotEmpty()
                    .isEqualTo(orderlane.check(wrong).violations());
        });
        assertThat(host.waiting()).isZero();
        assertThat(host.query("SELECT order_no FROM sale")).containsExactly("P-1");
    }

    @Test
    void aSubmitLeavesTheConnectionAndTheTransactionAsTheyWere() {
        host.rollback(connection -> {
            int isolation = connection.getTransactionIsolation();
            outbox.submit(connection, Pipeline.update("P-1", ParcelStatus.PLACED, 0));
            assertThat(connection.isClosed()).isFalse();
            assertThat(connection.getAutoCommit()).isFalse();
            assertThat(connection.getTransactionIsolation()).isEqualTo(isolation);
            assertThat(host.waiting()).as("seen by others before the commit").isZero();
        });
    }

    @Test
    void aConnectionThatCommitsEachStatementIsRefused() throws Exception {
        try (Connection connection = host.dataSource().getConnection()) {
            assertThatThrownBy(() -> outbox.submit(connection, Pipeline.update("P-1", ParcelStatus.PLACED, 0)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("auto-commit")
                    .hasMessageContaining("nothing was written")
                    .hasMessageContaining("setAutoCommit(false)");
        }
        assertThat(host.waiting()).isZero();
    }

    @Test
    void updatesOfAnOrderAreTakenInInTheOrderOfTheirTransactions() {
        submit(Pipeline.update("P-1", ParcelStatus.PLACED, 0), Pipeline.update("P-1", ParcelStatus.PACKED, 1));
        submit(Pipeline.update("P-1", ParcelStatus.SENT, 2));
        submit(Pipeline.update("P-1", ParcelStatus.RECEIVED, 3));
        start();
        awaitEnds("P-1", Settled.DELIVERED, Settled.DELIVERED, Settled.DELIVERED, Settled.DELIVERED);
        assertThat(Pipeline.statuses(stores, "P-1")).containsExactly("PLACED", "PACKED", "SENT", "RECEIVED");
    }

    @Test
    void whatIsRefusedLaterStaysWithItsReasonAndHoldsUpNobody() {
        submit(Pipeline.update("P-1", ParcelStatus.PACKED, 10));
        submit(Pipeline.update("P-1", ParcelStatus.PLACED, 9));
        submit(Pipeline.update("P-1", ParcelStatus.PACKED, 10, "another book"));
        host.execute("INSERT INTO orderlane_outbox (written_at, body, refused) VALUES (5, 'no json', 0)");
        submit(Pipeline.update("P-1", ParcelStatus.RETURNED, 20));
        submit(Pipeline.update("P-1", ParcelStatus.SENT, 30));
        submit(Pipeline.update("P-1", ParcelStatus.PACKED, 10));
        submit(Pipeline.update("P-2", ParcelStatus.PLACED, 0));
        start();
        awaitEnds("P-2", Settled.DELIVERED);
        awaitEnds("P-1", Settled.DELIVERED, Settled.DELIVERED);
        awaitNothingWaits();
        assertThat(Pipeline.statuses(stores, "P-1")).containsExactly("PACKED", "RETURNED");
        List<RefusedUpdate> refused = refused();
        assertThat(refused)
                .extracting(
                        RefusedUpdate::code,
                        one -> one.update().map(OrderUpdate::toString).orElse("none"))
                .containsExactly(
                        tuple("STALE", "update parcel/P-1 PLACED"),
                        tuple("CONFLICT", "update parcel/P-1 PACKED"),
                        tuple("UNREADABLE", "none"),
                        tuple("AFTER_END", "update parcel/P-1 SENT"));
        assertThat(refused.get(0).reason())
                .contains(Pipeline.START.plusMillis(10).toString())
                .contains("after you have locked the row");
        assertThat(refused).extracting(RefusedUpdate::id).isSorted();
        assertThat(refused.get(0).update()).contains(Pipeline.update("P-1", ParcelStatus.PLACED, 9));
        await("told").atMost(PATIENCE).until(() -> heard.refused.size() == refused.size());
        assertThat(heard.refused)
                .extracting(RefusedUpdate::id, RefusedUpdate::code, RefusedUpdate::reason)
                .containsExactlyElementsOf(refused.stream()
                        .map(one -> tuple(one.id(), one.code(), one.reason()))
                        .toList());
    }

    @Test
    void whatWasRefusedIsRemovedOrRetriedByTheHost() {
        host.execute("INSERT INTO orderlane_outbox (written_at, body, refused) VALUES (5, 'no json', 0)");
        submit(Pipeline.update("P-1", ParcelStatus.RECEIVED, 0), Pipeline.update("P-1", ParcelStatus.SENT, 1));
        start();
        awaitNothingWaits();
        List<RefusedUpdate> refused = refused();
        assertThat(refused).hasSize(2);
        host.commit(connection -> {
            assertThat(outbox.delete(connection, refused.get(0).id())).isTrue();
            assertThat(outbox.delete(connection, refused.get(0).id())).isFalse();
            assertThat(outbox.retry(connection, refused.get(0).id())).isFalse();
            assertThat(outbox.retry(connection, refused.get(1).id())).isTrue();
        });
        await("refused again").atMost(PATIENCE).until(() -> heard.refused.size() == 3);
        assertThat(refused())
                .extracting(RefusedUpdate::id, RefusedUpdate::code)
                .containsExactly(tuple(refused.get(1).id(), "AFTER_END"));
    }

    @Test
    void twoRelaysTakeEachUpdateInOnceAndInOrderAndOneGoesOnAlone() throws Exception {
        int orders = 10;
        int each = 40;
        List<Stores> both = storeOfTwo();
        stores = both.get(0);
        Heard otherHeard = new Heard();
        try (Orderlane one = Pipeline.over(both.get(0));
                Orderlane other = Pipeline.over(both.get(1));
                OutboxRelay second = JdbcOutbox.of(other).relay(host.dataSource(), otherHeard, POLL)) {
            one.start();
            other.start();
            second.start();
            try (OutboxRelay first = JdbcOutbox.of(one).relay(host.dataSource(), heard, POLL)) {
                first.start();
                reportAll(orders, each);
                awaitNothingWaits();
            }
            for (int order = 0; order < orders; order++) {
                assertThat(Pipeline.notifications(stores, "P-" + order))
                        .extracting(view -> view.notification().occurredAt())
                        .containsExactlyElementsOf(Stream.iterate(Pipeline.START, at -> at.plusMillis(1))
                                .limit(each)
                                .toList());
            }
            assertThat(refused()).extracting(RefusedUpdate::code).containsExactly("CONFLICT");
            await("told once").atMost(PATIENCE).until(() -> heard.refused.size() + otherHeard.refused.size() == 1);
            submit(Pipeline.update("P-last", ParcelStatus.PLACED, 0));
            awaitEnds("P-last", Settled.DELIVERED);
        }
    }

    /** Each order reports its events on a thread of its own; one more order has a conflict. */
    private void reportAll(int orders, int each) throws Exception {
        List<Runnable> hosts = new ArrayList<>();
        for (int order = 0; order < orders; order++) {
            String orderNo = "P-" + order;
            host.commit(connection -> HostDatabase.sell(connection, orderNo));
            hosts.add(() -> reports(orderNo, each));
        }
        submit(Pipeline.update("C", ParcelStatus.PLACED, 0));
        submit(Pipeline.update("C", ParcelStatus.PLACED, 0, "another book"));
        atOnce(hosts);
    }

    /** A host's thread that locks the row of its order before it takes the time of an event. */
    private void reports(String orderNo, int events) {
        for (int event = 0; event < events; event++) {
            int millis = event;
            host.commit(connection -> {
                HostDatabase.lock(connection, orderNo);
                outbox.submit(connection, Pipeline.update(orderNo, statusOf(millis), millis));
            });
        }
    }

    private static ParcelStatus statusOf(long event) {
        return event % 3 == 0 ? ParcelStatus.PLACED : event % 3 == 1 ? ParcelStatus.PACKED : ParcelStatus.SENT;
    }

    @Test
    void ofManyUpdatesOfOneOrderEachEndsAndNoneIsMissing() throws Exception {
        List<Instant> refused = many(false);
        assertThat(refused().stream().map(RefusedUpdate::code).distinct()).isSubsetOf("STALE");
        assertThat(heard.refused).hasSameSizeAs(refused);
    }

    @Test
    void whereTheHostLocksTheOrdersRowFirstNoneIsStale() throws Exception {
        assertThat(many(true)).isEmpty();
    }

    /** Many updates of one order from many threads, of which the latest may be sent for all; returns what was refused. */
    private List<Instant> many(boolean locked) throws Exception {
        host.commit(connection -> HostDatabase.sell(connection, "P-1"));
        ScenarioHabits latest =
                new ScenarioHabits(ScenarioHabits.HeadPolicy.NEXT, Superseding.WHEN_LATE, Duration.ZERO, true);
        DeliverySettings settings = DeliverySettings.DEFAULT.with(Map.of(Parcels.ORDER.name(), latest));
        try (Orderlane busy = Pipeline.builder(stores).delivery(settings).build();
                OutboxRelay taking = JdbcOutbox.of(busy).relay(host.dataSource(), heard, POLL)) {
            busy.start();
            taking.start();
            long began = System.nanoTime();
            long written = reportMany(locked);
            String times = "written in " + millisSince(began);
            awaitNothingWaits();
            times += ", taken in after " + millisSince(began);
            await("all has ended")
                    .atMost(PATIENCE)
                    .until(() -> Pipeline.ends(stores, "P-1").stream().noneMatch(Settled.PENDING::equals));
            times += ", ended after " + millisSince(began);
            List<Instant> refused = refused().stream()
                    .map(one -> occurredAt(one.update().orElseThrow()))
                    .toList();
            System.out.println(host.dialect() + (locked ? ", locked: " : ": ") + written + " " + times + "; " + ended()
                    + ", refused " + refused.size());
            nothingIsMissing(written, refused);
            return refused;
        }
    }

    /** How many were written. */
    private long reportMany(boolean locked) throws Exception {
        AtomicLong next = new AtomicLong();
        atOnce(Collections.nCopies(THREADS, () -> {
            for (int i = 0; i < MANY / THREADS; i++) {
                if (locked) {
                    host.commit(connection -> {
                        HostDatabase.lock(connection, "P-1");
                        report(connection, next.getAndIncrement());
                    });
                } else {
                    long event = next.getAndIncrement();
                    host.commit(connection -> report(connection, event));
                }
            }
        }));
        return next.get();
    }

    private void nothingIsMissing(long written, List<Instant> refused) {
        List<Instant> accepted = Pipeline.notifications(stores, "P-1").stream()
                .map(view -> view.notification().occurredAt())
                .toList();
        assertThat(accepted).isSorted();
        assertThat(Stream.concat(accepted.stream(), refused.stream()))
                .containsExactlyInAnyOrderElementsOf(Stream.iterate(Pipeline.START, at -> at.plusMillis(1))
                        .limit(written)
                        .toList());
        assertThat(ended().keySet()).isSubsetOf(Settled.DELIVERED, Settled.SUPERSEDED);
    }

    private static String millisSince(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toMillis() + " ms";
    }

    private static Instant occurredAt(OrderUpdate update) {
        return Instant.ofEpochMilli(((Tree.Num) update.members().get("occurredAt")).value());
    }

    private void report(Connection connection, long event) {
        outbox.submit(connection, Pipeline.update("P-1", statusOf(event), event));
    }

    private Map<Settled, Long> ended() {
        return Pipeline.notifications(stores, "P-1").stream()
                .collect(Collectors.groupingBy(NotificationView::state, Collectors.counting()));
    }

    private static void atOnce(List<Runnable> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> ends = new ArrayList<>();
            tasks.forEach(task -> ends.add(threads.submit(task)));
            for (Future<?> end : ends) {
                end.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
