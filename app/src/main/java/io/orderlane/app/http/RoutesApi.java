package io.orderlane.app.http;

import io.orderlane.app.json.RouteJson;
import io.orderlane.core.Orderlane;
import io.orderlane.core.deliver.RouteStatus;
import io.orderlane.core.field.PlainText;
import io.orderlane.core.field.Quoted;
import io.orderlane.core.field.Tree;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /v1/routes}: how they are doing; pauses and resumes one, for every process on the store. */
final class RoutesApi {

    private static final Logger LOG = LoggerFactory.getLogger(RoutesApi.class);
    private static final int LONGEST_REASON = 200;

    private final Orderlane orderlane;

    RoutesApi(Orderlane orderlane) {
        this.orderlane = orderlane;
    }

    Answer list(ApiRequest request) {
        request.onlyParameters();
        return Answer.ok(new Tree.Obj.Builder().list("routes", orderlane.routes(), this::tree));
    }

    Answer one(ApiRequest request) {
        request.onlyParameters();
        return shown(request);
    }

    Answer pause(ApiRequest request) {
        RouteStatus route = find(request);
        String reason = reason(request.onlyMembers("reason").members());
        orderlane.pause(route.route(), reason);
        LOG.warn("route {} was paused by {}: {}", route.route(), request.by(), Quoted.of(reason));
        return shown(request);
    }

    Answer resume(ApiRequest request) {
        RouteStatus route = find(request);
        request.onlyMembers("reason");
        orderlane.resume(route.route());
        LOG.warn("route {} was resumed by {}", route.route(), request.by());
        return shown(request);
    }

    /** The reason that was given, for other operators. */
    private static String reason(Tree.Obj members) {
        String reason =
                members.get("reason") instanceof Tree.Text text ? text.value().strip() : "";
        if (reason.isEmpty() || reason.length() > LONGEST_REASON || BodyReader.hasControls(reason)) {
            throw ProblemException.bad("A pause needs a reason of 1 to " + LONGEST_REASON
                    + " characters, none of them a control character, such as {\"reason\":\"AlipayHK maintains until 04:00\"}; whoever finds the route"
                    + " paused reads it.");
        }
        return PlainText.of(reason);
    }

    private Answer shown(ApiRequest request) {
        return Answer.json(200, tree(find(request)));
    }

    private RouteStatus find(ApiRequest request) {
        String name = request.path("account") + "/" + request.path("api");
        List<RouteStatus> routes = orderlane.routes();
        return routes.stream()
                .filter(status -> status.route().toString().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no route " + Quoted.of(name) + "; there are "
                        + routes.stream().map(RouteStatus::route).toList() + ", from the configured accounts."));
    }

    private Tree.Obj tree(RouteStatus status) {
        return RouteJson.of(
                status,
                orderlane.pauses().stream()
                        .filter(pause -> pause.route().equals(status.route()))
                        .findFirst()
                        .orElse(null));
    }
}
