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
 * Leads a request to the method that answers it, which may block: it is called on a worker thread. The addresses are Vert.x
 * Web's; an address under another method is told those that it takes.
 */
final class ApiRouter {

    private static final int LARGEST_BODY = 16 * 1024;

    private final Router router;
    private final WorkerExecutor workers;
    /** Of each address that was not closed yet. */
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

    /** Asks at this address. */
    ApiRouter get(String path, Function<ApiRequest, Answer> question) {
        return on(HttpMethod.GET, path, context -> answer(context, Buffer.buffer(), question, Faults::ofQuestion));
    }

    /** Acts at this address, told how by a small JSON body or none. */
    ApiRouter post(String path, Function<ApiRequest, Answer> action) {
        return on(HttpMethod.POST, path, context -> gather(context, action));
    }

    /**
     * Answers on the event loop, by itself. A path with parameters counts as it was sent: an order's number may be a dot,
     * or two, which a normalized path leaves out.
     */
    ApiRouter on(HttpMethod method, String path, Handler<RoutingContext> handler) {
        methods.computeIfAbsent(path, any -> new TreeSet<>()).add(method.name());
        asSent(router.route(method, path), path).handler(handler);
        return this;
    }

    private static Route asSent(Route route, String path) {
        return route.useNormalizedPath(path.indexOf(':') < 0);
    }

    /** Whatever else is asked for under this address is not there. */
    ApiRouter elsewhere(String under, String whatThereIs) {
        refuseOtherMethods();
        return on(
                HttpMethod.GET,
                under + "/*",
                context -> Answer.problem(Problems.notFound(whatThereIs)).send(context.response()));
    }

    // not Vert.x Web's BodyHandler: it would take a body of curl's usual media type for a form
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

    /** The addresses that follow are only reached through this; those before it are open. */
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

    /** Behind the routes so far, since the first that fits is taken. What Vert.x Web knows of this it tells in an answer of its own only. */
    private void refuseOtherMethods() {
        methods.forEach((path, taken) -> asSent(router.route(path), path).handler(context -> {
            context.response().putHeader("Allow", String.join(", ", taken));
            Answer.problem(Problems.wrongMethod()).send(context.response());
        }));
        methods.clear();
    }
}
