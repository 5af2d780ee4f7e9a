package io.orderlane.app.json;

import io.orderlane.alipayhk.log.TroubleAdvice;
import io.orderlane.core.deliver.RouteStatus;
import io.orderlane.core.deliver.RouteTrouble;
import io.orderlane.core.field.Tree;
import io.orderlane.core.port.RoutePause;
import org.jspecify.annotations.Nullable;

/** Writes how a route is doing. */
public final class RouteJson {

    private RouteJson() {}

    /** A route as this process sees it, for events. */
    public static Tree.Obj of(RouteStatus status) {
        return doing(named(status).flag("paused", status.paused()), status);
    }

    /** A route, with its pause as the store knows it; null when it may run. */
    public static Tree.Obj of(RouteStatus status, @Nullable RoutePause pause) {
        Tree.Obj.Builder members = named(status).flag("paused", pause != null);
        if (pause != null) {
            members.put("pause", of(pause));
        }
        return doing(members, status);
    }

    private static Tree.Obj.Builder named(RouteStatus status) {
        return new Tree.Obj.Builder()
                .text("route", status.route())
                .text("account", status.route().account())
                .text("api", status.route().api().label());
    }

    private static Tree.Obj doing(Tree.Obj.Builder members, RouteStatus status) {
        members.flag("down", status.isDown())
                .text("probeAt", status.probeAt())
                .number("admissionPercent", Math.round(status.admission() * 100))
                .flag("slowed", status.slowed())
                .number("inFlight", status.inFlight())
                .number("mostInFlight", status.mostInFlight());
        RouteTrouble trouble = status.trouble();
        return trouble == null
                ? members.build()
                : members.put("trouble", of(trouble)).build();
    }

    /** What it failed with; {@code endedAt} is left out while that goes on. */
    static Tree.Obj of(RouteTrouble trouble) {
        return new Tree.Obj.Builder()
                .text("code", trouble.code())
                .text("detail", trouble.detail())
                .text("since", trouble.since())
                .text("lastAt", trouble.lastAt())
                .number("failures", trouble.failures())
                .text("lastOrder", trouble.lastOrder())
                .text("endedAt", trouble.endedAt())
                .text("todo", trouble.isOn() ? TroubleAdvice.of(trouble.code()) : null)
                .build();
    }

    static Tree.Obj of(RoutePause pause) {
        return new Tree.Obj.Builder()
                .text("reason", pause.reason())
                .text("since", pause.since())
                .build();
    }
}
