package io.orderlane.app.json;

import io.orderlane.core.field.Tree;
import io.orderlane.core.notification.AnswerText;
import io.orderlane.core.notification.Attempt;
import io.orderlane.core.order.Order;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.OrderPage;
import io.orderlane.core.port.OrderView;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes orders as they stand; who receives them is left out. */
public final class OrderJson {

    private OrderJson() {}

    /** Orders, and the cursor to go on from: {@code {"orders":[…],"next":n}}. */
    public static Tree.Obj of(OrderPage page) {
        return new Tree.Obj.Builder()
                .list("orders", page.orders(), OrderJson::of)
                .number("next", page.next())
                .build();
    }

    /** One order with what AlipayHK last said of it, which is left out while it said nothing. */
    public static Tree.Obj of(OrderView view, List<NotificationView> notifications) {
        Tree.Obj.Builder order = new Tree.Obj.Builder().all(of(view));
        notifications.stream()
                .flatMap(notification -> notification.attempts().stream())
                .filter(attempt ->
                        isAlipayHks(attempt) && speaksOfTheOrder(attempt.trace().text()))
                .max(Comparator.comparing(Attempt::startedAt))
                .ifPresent(attempt -> order.put("answered", answered(attempt)));
        return order.build();
    }

    /** Verified, and not an answer to another client or of another time: such an answer is the route's fault. */
    private static boolean isAlipayHks(Attempt attempt) {
        return "VERIFIED".equals(attempt.trace().verdict())
                && !attempt.outcome().equals("ROUTE_AT_FAULT");
    }

    private static boolean speaksOfTheOrder(AnswerText text) {
        return text.orderId() != null || text.orderStatus() != null;
    }

    private static Tree.Obj answered(Attempt attempt) {
        AnswerText text = attempt.trace().text();
        return new Tree.Obj.Builder()
                .text("orderId", text.orderId())
                .text("orderStatus", text.orderStatus())
                .text("at", attempt.startedAt())
                .build();
    }

    /** One order. {@code dueAt} is left out while nothing waits. */
    public static Tree.Obj of(OrderView view) {
        Order order = view.order();
        return new Tree.Obj.Builder()
                .text("order", order.key())
                .text("account", order.key().account())
                .text("scenario", order.key().scenario())
                .text("orderNo", order.key().orderNo())
                .text("api", order.api().label())
                .text("status", order.status())
                .text("createdAt", order.createdAt())
                .text("lastOccurredAt", order.lastOccurredAt())
                .put("delivered", delivered(order.delivered()))
                .text("lane", view.state())
                .number("pending", view.pending())
                .text("dueAt", view.state() == LaneState.IDLE ? null : view.dueAt())
                .number("attempts", view.attempts())
                .build();
    }

    private static Tree delivered(Order.@Nullable Delivered delivered) {
        if (delivered == null) {
            return Tree.Null.NULL;
        }
        return new Tree.Obj.Builder()
                .text("status", delivered.status())
                .number("wireTime", delivered.wireTime())
                .text("at", delivered.at())
                .text("cardUntil", delivered.cardUntil())
                .build();
    }
}
