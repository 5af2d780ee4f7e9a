package io.orderlane.app.json;

import io.orderlane.alipayhk.log.TroubleAdvice;
import io.orderlane.core.deliver.RouteTrouble;
import io.orderlane.core.deliver.WhyWaiting;
import io.orderlane.core.field.Tree;
import io.orderlane.core.port.OrderView;
import io.orderlane.core.port.RoutePause;
import org.jspecify.annotations.Nullable;

/** Writes why an order's next notification has not been sent yet. */
public final class WhyJson {

    private WhyJson() {}

    /** The answer, with what a person can do about it. {@code until} is left out where it is not known. */
    public static Tree.Obj of(OrderView order, WhyWaiting why, @Nullable RoutePause pause) {
        Tree.Obj.Builder members = new Tree.Obj.Builder()
                .text("order", order.order().key())
                .text("route", order.order().route())
                .text("status", order.order().status())
                .number("pending", order.pending())
                .text("reason", why.reason())
                .text("words", why.words())
                .text("until", why.until());
        if (why.reason() == WhyWaiting.Reason.ROUTE_PAUSED && pause != null) {
            members.put("pause", RouteJson.of(pause));
        }
        RouteTrouble trouble = why.trouble();
        if (trouble != null) {
            members.put("trouble", RouteJson.of(trouble));
        }
        return members.text("todo", todo(why).replace("KEY", order.order().key().toString()))
                .build();
    }

    /** The route's trouble says more than that the route is down. */
    private static String todo(WhyWaiting why) {
        RouteTrouble trouble = why.trouble();
        return why.reason() == WhyWaiting.Reason.ROUTE_DOWN && trouble != null
                ? TroubleAdvice.of(trouble.code())
                : Advice.of(why.reason());
    }
}
