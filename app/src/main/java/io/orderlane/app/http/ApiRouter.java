package io.orderlane.app.http;

import io.orderlane.app.json.Problem;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Routes a request to the method that answers it, which may block: it is called on a worker thread. Paths have Vert.x
 * Web's form. A request with a wrong HTTP method is answered with the methods of its path.
 */
final class ApiRouter {

    private static final int LARGEST_BODY = 16 * 1024;

    private final Router router;
    private final WorkerExecutor workers;
    /** The HTTP methods of each path since the last {@link #refuseOtherMethods}. */
    private final Map<String, Set<String>> methods = new LinkedHashMap<>();

    ApiRouter(Vertx vertx, WorkerExecutor workers) {
        this.router = Router.router(vertx);
        this.workers = workers;
        problem(404, context -> Problems.notFound("There is no such address; /openapi.yaml lists those there are."));
        problem(400, context -> Problems.badRequest("The address or a header is malformed."));
        problem(500, context -> Faults.explain(context.failure()));
    }

    private void problem(int status, Function<RoutingContext, Problem> problem) {
        router.errorHandler(
                status, context -> Answer.problem(problem.apply(context)).send(context.response()));
    }

    /** Answers GET on this path. */
    ApiRouter get(String path, Function<ApiRequest, Answer> question) {
        return on(HttpMethod.GET, path, context -> answer(context, Buffer.buffer(), question, Faults::ofQuestion));
    }

    /** Acts on POST to this path, with a small JSON body or none. */
    ApiRouter post(String path, Function<ApiRequest, Answer> action) {
        return on(HttpMethod.POST, path, context -> gather(context, action));
    }

    /**
     * Answers on the event loop. A path with parameters is matched as it was sent: an order's number may be one dot or
     * two, which a normalized path leaves out.
     */
    ApiRouter on(HttpMethod method, String path, Handler<RoutingContext> handler) {
        methods.computeIfAbsent(path, any -> new TreeSet<>()).add(method.name());
        asSent(router.route(method, path), path).handler(handler);
        return this;
    }

    private static Route asSent(Route route, String path) {
        return route.useNormalizedPath(path.indexOf(':') < 0);
    }

    /** Answers every other GET below this path with 404. */
    ApiRouter elsewhere(String under, String whatThereIs) {
        refuseOtherMethods();
        return on(
                HttpMethod.GET,
                under + "/*",
                context -> Answer.problem(Problems.notFound(whatThereIs)).send(context.response()));
    }

    // not Vert.x Web's BodyHandler: it reads a body of curl's default media type as a form
    private void gather(RoutingContext context, Function<ApiRequest, Answer> action) {
        HttpServerRequest request = context.request();
        Buffer body = Buffer.buffer();
        request.handler(bytes -> {
                    if (body.length() + bytes.length() <= LARGEST_BODY) {
                        body.appendBuffer(bytes);
                    } else {
                        Answer.problem(Problems.badRequest("A request has at most " + LARGEST_BODY + " bytes."))
                                .send(request.response());
                    }
                })
                .endHandler(end -> {
                    if (!request.response().ended()) {
                        answer(context, body, action, Faults::explain);
                    }
                });
    }

    private void answer(
            RoutingContext context,
            Buffer body,
            Function<ApiRequest, Answer> method,
            Function<Throwable, Problem> fault) {
        workers.executeBlocking(() -> method.apply(new ApiRequest(context, body)), false)
                .otherwise(failure -> Answer.problem(fault.apply(failure)))
                .onSuccess(answer -> answer.send(context.response()));
    }

    /** Guards the paths that follow; those before it stay open. */
    ApiRouter guardedBy(Handler<RoutingContext> guard) {
        refuseOtherMethods();
        router.route().handler(guard);
        return this;
    }

    /** Where requests enter. */
    Router router() {
        refuseOtherMethods();
        return router;
    }

    /** Follows the routes so far, since the first match is taken; Vert.x Web would answer in a form of its own. */
    private void refuseOtherMethods() {
        methods.forEach((path, taken) -> asSent(router.route(path), path).handler(context -> {
            context.response().putHeader("Allow", String.join(", ", taken));
            Answer.problem(Problems.wrongMethod()).send(context.response());
        }));
        methods.clear();
    }
}
