package io.orderlane.persistence.jdbc.internal;

import io.orderlane.core.notification.Attempt;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.Order;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.OrderFilter;
import io.orderlane.core.port.OrderPage;
import io.orderlane.core.port.OrderReader;
import io.orderlane.core.port.OrderView;
import io.orderlane.core.port.SettledCursor;
import io.orderlane.core.port.SettledPage;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Questions to a database. */
public final class SqlReader implements OrderReader {

    /** A place before all others: no moment that is kept is later. */
    private static final SettledCursor NEWEST =
            new SettledCursor(Instant.ofEpochMilli(Long.MAX_VALUE), Long.MAX_VALUE, Integer.MAX_VALUE);

    /**
     * An order as a query finds it.
     *
     * @param lane its number, by which pages go on
     * @param view what is answered
     */
    private record FoundOrder(long lane, OrderView view) {

        static FoundOrder read(Row row) throws SQLException {
            long lane = row.number();
            LaneState state = LaneStates.of(row.integer());
            Instant dueAt = row.instant();
            int pending = row.integer();
            int attempts = row.integer();
            Order order = Columns.order(row);
            return new FoundOrder(lane, new OrderView(order, state, dueAt, pending, attempts));
        }
    }

    /**
     * A notification as a query finds it, without its attempts.
     *
     * @param lane the number of its lane
     * @param order its order
     * @param notification the notification
     * @param state how it ended
     * @param reason why it is parked
     * @param settledAt when it ended
     * @param definition the fingerprint of the definition it was accepted under
     */
    private record FoundNotification(
            long lane,
            OrderKey order,
            StoredNotification notification,
            Settled state,
            @Nullable String reason,
            @Nullable Instant settledAt,
            String definition) {

        static FoundNotification read(Row row) throws SQLException {
            return new FoundNotification(
                    row.number(),
                    new OrderKey(row.text(), row.text(), row.text()),
                    new StoredNotification(row),
                    Settled.valueOf(row.text()),
                    row.textOrNull(),
                    row.instantOrNull(),
                    row.text());
        }

        NotificationView view(List<Attempt> attempts) {
            return new NotificationView(order, notification.shown(), state, reason, settledAt, attempts, definition);
        }

        /** Its place in a list of those that ended as it did. */
        SettledCursor place() {
            Instant at = Objects.requireNonNull(settledAt, "what is listed has ended");
            return new SettledCursor(at, lane, notification.shown().seq());
        }
    }

    private final Transactions database;
    private final LongSupplier pending;

    /** Of this database; {@code pending}: how many notifications are not settled. */
    public SqlReader(Transactions database, LongSupplier pending) {
        this.database = database;
        this.pending = pending;
    }

    @Override
    public Optional<OrderView> order(OrderKey key) {
        return database.read(session -> of(key, session.call(ReaderSql.ORDER)).first(FoundOrder::read))
                .map(FoundOrder::view);
    }

    private static Call of(OrderKey key, Call call) throws SQLException {
        return call.with(key.account()).with(key.scenario()).with(key.orderNo());
    }

    @Override
    public OrderPage orders(OrderFilter filter) {
        long after = filter.after() == null ? Long.MAX_VALUE : filter.after();
        List<FoundOrder> found = database.read(session -> {
            Call call = session.call(ReaderSql.newestOrders(filter)).with(after);
            for (String wanted : filter.wanted().values()) {
                call.with(wanted);
            }
            return call.with(filter.limit() + 1L).list(FoundOrder::read);
        });
        return page(found, filter.limit());
    }

    /** The query asked for one more than the limit, to know whether there are more. */
    private static OrderPage page(List<FoundOrder> found, int limit) {
        List<FoundOrder> shown = found.subList(0, Math.min(found.size(), limit));
        Long next = found.size() > limit && limit > 0 ? shown.get(limit - 1).lane() : null;
        return new OrderPage(shown.stream().map(FoundOrder::view).toList(), next);
    }

    @Override
    public List<NotificationView> notifications(OrderKey key) {
        return database.read(session -> {
            long lane = of(key, session.call(ReaderSql.LANE)).first(Row::number).orElse(-1L);
            return views(
                    session,
                    session.call(ReaderSql.NOTIFICATIONS).with(lane).with(lane).list(FoundNotification::read));
        });
    }

    @Override
    public Optional<NotificationView> notification(NotificationId id) {
        return database
                .read(session -> views(
                        session,
                        session.call(ReaderSql.NOTIFICATION)
                                .with(id.value())
                                .with(id.value())
                                .list(FoundNotification::read)))
                .stream()
                .findFirst();
    }

    @Override
    public SettledPage settled(Settled state, @Nullable SettledCursor after, int limit) {
        SettledCursor from = after == null ? NEWEST : after;
        return database.read(session -> {
            List<FoundNotification> found = session.call(ReaderSql.settled(state))
                    .with(from.settledAt())
                    .with(from.settledAt())
                    .with(from.lane())
                    .with(from.lane())
                    .with(from.seq())
                    .with(limit + 1L)
                    .list(FoundNotification::read);
            List<FoundNotification> shown = found.subList(0, Math.min(found.size(), limit));
            SettledCursor next =
                    found.size() > limit && limit > 0 ? shown.get(limit - 1).place() : null;
            return new SettledPage(views(session, shown), next);
        });
    }

    @Override
    public int countSettled(Settled state, Instant since, int most) {
        return database.read(session -> session.call(ReaderSql.countSettled(state))
                        .with(since)
                        .with(most)
                        .first(Row::integer))
                .orElse(0);
    }

    private static List<NotificationView> views(Session session, List<FoundNotification> found) throws SQLException {
        List<NotificationView> views = new ArrayList<>();
        for (FoundNotification one : found) {
            List<Attempt> attempts = session.call(ReaderSql.ATTEMPTS)
                    .with(one.lane())
                    .with(one.notification().seq())
                    .list(row -> Columns.attempt(row, one.notification().id()));
            views.add(one.view(attempts));
        }
        return views;
    }

    @Override
    public long pending() {
        return pending.getAsLong();
    }
}
