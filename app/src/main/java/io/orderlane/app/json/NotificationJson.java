package io.orderlane.app.json;

import io.orderlane.core.field.Tree;
import io.orderlane.core.notification.Attempt;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.notification.Trace;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.SettledPage;
import org.jspecify.annotations.Nullable;

/** Writes notifications with their attempts, without their content. */
public final class NotificationJson {

    private NotificationJson() {}

    /** Notifications that ended one way, and the cursor to go on from: {@code {"notifications":[…],"next":"…"}}. */
    public static Tree.Obj of(SettledPage page) {
        return new Tree.Obj.Builder()
                .list("notifications", page.notifications(), NotificationJson::of)
                .text("next", page.next())
                .build();
    }

    /** One notification with what came of it. */
    public static Tree.Obj of(NotificationView view) {
        Notification notification = view.notification();
        return new Tree.Obj.Builder()
                .text("notificationId", notification.id())
                .text("order", view.order())
                .number("seq", notification.seq())
                .text("status", notification.status())
                .text("state", view.state())
                .text("reason", view.reason())
                .text("supersededBy", supersededBy(view))
                .text("occurredAt", notification.occurredAt())
                .number("wireTime", notification.wireTime())
                .text("acceptedAt", notification.acceptedAt())
                .text("deadline", notification.deadline())
                .text("settledAt", view.settledAt())
                .list("attempts", view.attempts(), NotificationJson::of)
                .build();
    }

    /** The notification that superseded it, whose id is the last word of the reason; null where there is none. */
    private static @Nullable String supersededBy(NotificationView view) {
        String reason = view.reason();
        return view.state() == Settled.SUPERSEDED && reason != null
                ? reason.substring(reason.lastIndexOf(' ') + 1)
                : null;
    }

    private static Tree.Obj of(Attempt attempt) {
        Trace trace = attempt.trace();
        return new Tree.Obj.Builder()
                .number("number", attempt.number())
                .text("command", attempt.command())
                .text("startedAt", attempt.startedAt())
                .text("outcome", attempt.outcome())
                .text("detail", attempt.detail())
                .number("httpStatus", trace.httpStatus() == 0 ? null : trace.httpStatus())
                .text("resultStatus", trace.resultStatus())
                .text("resultCode", trace.resultCode())
                .text("resultMessage", trace.text().message())
                .text("orderId", trace.text().orderId())
                .text("orderStatus", trace.text().orderStatus())
                .text("verdict", trace.verdict())
                .text("tracerId", trace.tracerId())
                .number("tookMillis", trace.took().toMillis())
                .build();
    }
}
