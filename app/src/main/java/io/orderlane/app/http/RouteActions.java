package io.orderlane.app.http;

import io.orderlane.core.Orderlane;
import io.orderlane.core.field.Quoted;
import io.orderlane.core.order.RouteKey;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code POST /v1/routes/ACCOUNT/API/pause} and {@code /resume}: for every process on the store. */
final class RouteActions {

    private static final Logger LOG = LoggerFactory.getLogger(RouteActions.class);

    private final Orderlane orderlane;
    private final RoutesEndpoint routes;

    RouteActions(Orderlane orderlane, RoutesEndpoint routes) {
        this.orderlane = orderlane;
        this.routes = routes;
    }

    Answer pause(ActionRequest request) {
        List<String> parts = request.asked().rest();
        RouteKey route = routes.key(parts);
        String reason = request.only("reason").reason();
        orderlane.pause(route, reason);
        LOG.warn("route {} was paused by {}: {}", route, request.by(), Quoted.of(reason));
        return Answer.json(200, routes.one(parts));
    }

    Answer resume(ActionRequest request) {
        List<String> parts = request.asked().rest();
        RouteKey route = routes.key(parts);
        request.only("reason");
        orderlane.resume(route);
        LOG.warn("route {} was resumed by {}", route, request.by());
        return Answer.json(200, routes.one(parts));
    }
}
