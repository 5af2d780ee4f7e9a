package io.orderlane.app.http;

import io.orderlane.app.json.RouteJson;
import io.orderlane.app.json.TreeJson;
import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.deliver.RouteStatus;
import io.orderlane.core.field.Tree;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.NotificationId;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code GET /v1/events}: what happens, as server-sent events {@code attempted}, {@code settled}, {@code mismatch} and
 * {@code route}, without content. A client that reads too slowly misses some; the state of the orders is always right.
 */
public final class EventFeed implements DeliveryListener, Handler<RoutingContext> {

    private final Set<EventReader> readers = ConcurrentHashMap.newKeySet();
    private volatile int most = Integer.MAX_VALUE;

    /** At most this many clients may read. */
    void allow(int readers) {
        most = readers;
    }

    @Override
    public void handle(RoutingContext context) {
        try {
            new ApiRequest(context, Buffer.buffer()).onlyParameters();
        } catch (ProblemException refused) {
            Answer.problem(refused.problem()).send(context.response());
            return;
        }
        if (readers.size() >= most) {
            Answer.problem(Problems.tooManyReaders(most)).send(context.response());
            return;
        }
        EventReader reader = EventReader.open(context, readers::remove);
        readers.add(reader);
    }

    @Override
    public void attempted(Delivery delivery, DeliveryReport report) {
        if (!readers.isEmpty()) {
            send(
                    "attempted",
                    about(delivery)
                            .text("command", delivery.command())
                            .text("outcome", report.outcome().label())
                            .text("resultCode", report.trace().resultCode())
                            .text("resultMessage", report.trace().text().message())
                            .text("orderId", report.trace().text().orderId())
                            .text("orderStatus", report.trace().text().orderStatus())
                            .text("verdict", report.trace().verdict())
                            .number("tookMillis", report.trace().took().toMillis()));
        }
    }

    @Override
    public void settled(Delivery delivery, NextStep step) {
        if (!readers.isEmpty()) {
            send("settled", about(delivery).text("step", label(step)));
        }
    }

    @Override
    public void superseded(Delivery skipped, NotificationId by) {
        if (!readers.isEmpty()) {
            send("settled", about(skipped).text("step", "SUPERSEDED").text("supersededBy", by));
        }
    }

    @Override
    public void mismatch(Delivery delivery, String held) {
        send("mismatch", about(delivery).text("held", held));
    }

    @Override
    public void routeChanged(RouteStatus status) {
        send("route", new Tree.Obj.Builder().all(RouteJson.of(status)));
    }

    private static Tree.Obj.Builder about(Delivery delivery) {
        return new Tree.Obj.Builder()
                .text("notificationId", delivery.notification().id())
                .text("order", delivery.order().key())
                .text("status", delivery.notification().status());
    }

    private static String label(NextStep step) {
        return step.fold(
                done -> "DELIVERED",
                retry -> "RETRY",
                back -> "WAITING",
                park -> "PARKED",
                expire -> "EXPIRED",
                neverShown -> "NEVER_SHOWN");
    }

    private void send(String event, Tree.Obj.Builder data) {
        String text = "event: " + event + "\ndata: " + TreeJson.write(data.build()) + "\n\n";
        readers.forEach(reader -> reader.send(text));
    }

    /** Ends every feed, so that a graceful stop need not wait for its readers. */
    void close() {
        readers.forEach(EventReader::end);
    }
}
