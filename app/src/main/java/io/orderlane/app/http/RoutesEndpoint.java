package io.orderlane.app.http;

import io.orderlane.app.json.Members;
import io.orderlane.app.json.RouteJson;
import io.orderlane.core.Orderlane;
import io.orderlane.core.deliver.RouteStatus;
import io.orderlane.core.field.Quoted;
import io.orderlane.core.field.Tree;
import io.orderlane.core.order.RouteKey;
import java.util.List;

/** {@code GET /v1/routes} and one of them; what may be done to it is {@link RouteActions}'. */
final class RoutesEndpoint implements Endpoint {

    private final Orderlane orderlane;

    RoutesEndpoint(Orderlane orderlane) {
        this.orderlane = orderlane;
    }

    @Override
    public Answer answer(GetRequest asked) {
        asked.query().only();
        if (asked.rest().isEmpty()) {
            return Answer.json(
                    200,
                    new Members().list("routes", orderlane.routes(), this::tree).object());
        }
        return Answer.json(200, one(asked.rest()));
    }

    /** The route that these parts of the path name, account and API. */
    Tree.Obj one(List<String> parts) {
        return tree(find(parts));
    }

    /** The same without its words. */
    RouteKey key(List<String> parts) {
        return find(parts).route();
    }

    private RouteStatus find(List<String> parts) {
        String name = String.join("/", parts.subList(0, Math.min(2, parts.size())));
        return orderlane.routes().stream()
                .filter(status -> status.route().toString().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private Tree.Obj tree(RouteStatus status) {
        return RouteJson.of(
                status,
                orderlane.pauses().stream()
                        .filter(pause -> pause.route().equals(status.route()))
                        .findFirst()
                        .orElse(null));
    }

    private ProblemException unknown(String name) {
        List<String> known = orderlane.routes().stream()
                .map(status -> status.route().toString())
                .toList();
        return new ProblemException(Problems.notFound(
                "There is no route " + Quoted.of(name) + "; there are " + known + ", from the configured accounts."));
    }
}
