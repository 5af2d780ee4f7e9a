package io.orderlane.sandbox.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The endpoints under {@code /_sandbox/}: method and first path segment choose one. */
final class ControlRoutes implements Handler<HttpServerRequest> {
    static final String PREFIX = "/_sandbox/";
    private final Map<String, Consumer<ControlCall>> routes = new TreeMap<>();

    void add(String method, String name, Consumer<ControlCall> route) {
        routes.put(name + " " + method, route);
    }

    @Override
    public void handle(HttpServerRequest request) {
        request.body().onSuccess(body -> route(request, body.toString()));
    }

    private void route(HttpServerRequest request, String body) {
        String[] segments = request.path().substring(PREFIX.length()).split("/", 2);
        Consumer<ControlCall> route =
                routes.get(segments[0] + " " + request.method().name());
        if (route == null) {
            unknown(request, segments[0]);
        } else {
            String argument = segments.length > 1 ? segments[1] : "";
            run(route, new ControlCall(request, argument, body));
        }
    }

    private static void run(Consumer<ControlCall> route, ControlCall call) {
        try {
            route.accept(call);
        } catch (BadControlCall e) {
            Replies.error(call.request(), 400, e.error());
        }
    }

    private void unknown(HttpServerRequest request, String name) {
        List<String> known =
                routes.keySet().stream().map(ControlRoutes::readable).toList();
        boolean onlyMethod = routes.keySet().stream().anyMatch(key -> key.startsWith(name + " "));
        ControlError error = new ControlError(
                "no endpoint " + request.method().name() + " " + PREFIX + name,
                String.join(", ", known),
                "use one of those");
        Replies.error(request, onlyMethod ? 405 : 404, error);
    }

    private static String readable(String key) {
        int blank = key.indexOf(' ');
        return key.substring(blank + 1) + " " + PREFIX + key.substring(0, blank);
    }
}
