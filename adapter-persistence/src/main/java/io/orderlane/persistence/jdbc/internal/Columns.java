package io.orderlane.persistence.jdbc.internal;

import io.orderlane.core.notification.AnswerText;
import io.orderlane.core.notification.Attempt;
import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.notification.Trace;
import io.orderlane.core.order.LaneKey;
import io.orderlane.core.order.Order;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.Recipient;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.scenario.BaseApi;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Lists of columns, each with the method that reads it: the two must agree. {@code l} is the lane, {@code r} its route.
 */
public final class Columns {

    /** What {@link #orderNamed} reads: an order without its name. */
    public static final String ORDER_NAMED = """
             l.scenario, l.recipient_member, l.recipient_id, l.created_at, l.status, l.occurred_at, l.wire_time,
             l.delivered_status, l.delivered_wire_time, l.delivered_at, l.card_until
            """;

    /** What {@link #order} reads. */
    public static final String ORDER = " r.account, r.base_api, l.order_no," + ORDER_NAMED;

    /** What {@link #attempt} reads. */
    static final String ATTEMPT = """
             fence, number, command, started_at, outcome, detail, http_status, result_status, result_code, verdict,
             key_version, tracer_id, took_micros, result_message, order_id, order_status
            """;

    private static final long NANOS = 1_000;

    private Columns() {}

    /** An order's name from account, scenario and number. */
    public static OrderKey key(Row row) throws SQLException {
        return new OrderKey(row.text(), row.text(), row.text());
    }

    /** An order. */
    public static Order order(Row row) throws SQLException {
        return orderNamed(row, new LaneKey(route(row), row.text()));
    }

    /** An order whose name is known. */
    public static Order orderNamed(Row row, LaneKey name) throws SQLException {
        return new Order(
                new OrderKey(name.route().account(), row.text(), name.orderNo()),
                name.route().api(),
                Recipient.of(row.text(), row.text()),
                row.instant(),
                row.text(),
                row.instant(),
                row.number(),
                delivered(row));
    }

    private static Order.@Nullable Delivered delivered(Row row) throws SQLException {
        String status = row.textOrNull();
        long wireTime = row.number();
        Instant at = row.instant();
        Instant cardUntil = row.instantOrNull();
        return status == null ? null : new Order.Delivered(status, wireTime, at, cardUntil);
    }

    /** A route, of two columns: account and base API. */
    public static RouteKey route(Row row) throws SQLException {
        return new RouteKey(row.text(), api(row.text()));
    }

    static BaseApi api(String label) throws SQLException {
        return Arrays.stream(BaseApi.values())
                .filter(api -> api.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new SQLException("No base API is called \"" + label + "\"."));
    }

    static Attempt attempt(Row row, NotificationId notification) throws SQLException {
        return new Attempt(
                notification,
                row.number(),
                row.integer(),
                Command.valueOf(row.text()),
                row.instant(),
                row.text(),
                row.text(),
                trace(row));
    }

    private static Trace trace(Row row) throws SQLException {
        return new Trace(
                row.integer(),
                row.textOrNull(),
                row.textOrNull(),
                row.textOrNull(),
                row.textOrNull(),
                row.textOrNull(),
                Duration.ofNanos(row.number() * NANOS),
                new AnswerText(row.textOrNull(), row.textOrNull(), row.textOrNull()));
    }
}
