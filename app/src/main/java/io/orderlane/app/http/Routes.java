package io.orderlane.app.http;

import io.orderlane.app.access.Tokens;
import io.orderlane.app.doctor.Doctor;
import io.orderlane.app.store.StoreWatch;
import io.orderlane.core.Orderlane;
import io.orderlane.core.liveness.Liveness;
import io.orderlane.core.port.Ticker;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Which question goes where. */
final class Routes {

    private static final String UPDATES = "/v1/updates";
    private static final int WRONG_METHOD = 405;

    private final Orderlane orderlane;
    private final Tokens tokens;
    private final EventFeed events;
    private final StoreWatch store;
    private final Doctor doctor;
    private final Clock clock;
    private final Ticker ticker;
    private final Supplier<Liveness> liveness;
    private final AtomicBoolean stopping;
    private final IntakeThreads intake;
    private final HttpListener listener;
    private final WorkerExecutor questions;
    private final Map<Pattern, String> allowed = new LinkedHashMap<>();

    Routes(
            Orderlane orderlane,
            Tokens tokens,
            EventFeed events,
            StoreWatch store,
            Doctor doctor,
            Clock clock,
            Ticker ticker,
            Supplier<Liveness> liveness,
            AtomicBoolean stopping,
            IntakeThreads intake,
            HttpListener listener,
            WorkerExecutor questions) {
        this.orderlane = orderlane;
        this.tokens = tokens;
        this.events = events;
        this.store = store;
        this.doctor = doctor;
        this.clock = clock;
        this.ticker = ticker;
        this.liveness = liveness;
        this.stopping = stopping;
        this.intake = intake;
        this.listener = listener;
        this.questions = questions;
    }

    Router on(Vertx vertx) {
        Router router = Router.router(vertx);
        router.route().handler(new BearerTokens(tokens, ticker));
        router.post(UPDATES)
                .handler(new UpdatesHandler(
                        orderlane, intake, listener.connections(), BodyBytes.of(listener.bodyBytes()), stopping::get));
        allowed.put(Pattern.compile(UPDATES), "POST");
        operations(router);
        resource(router, "/v1/orders", new OrdersEndpoint(orderlane, clock));
        resource(router, "/v1/notifications", new NotificationsEndpoint(orderlane.reader()));
        resource(router, "/v1/scenarios", new ScenariosEndpoint(orderlane.scenarios()));
        events.allow(listener.eventReaders());
        router.get("/v1/events").handler(events);
        router.get("/readyz").handler(ask("/readyz", new ReadinessEndpoint(store, stopping::get)));
        router.get("/livez").handler(context -> alive().send(context.response()));
        router.get("/openapi.yaml").handler(ask("/openapi.yaml", new OpenApiEndpoint()));
        problems(router);
        return router;
    }

    /** On the event loop, which answers for itself that way; nothing is waited for. */
    private Answer alive() {
        Liveness now = liveness.get();
        return now.isGood() ? HttpListener.alive() : Answer.problem(Problems.notAlive(now.faults()));
    }

    private void operations(Router router) {
        RoutesEndpoint routes = new RoutesEndpoint(orderlane);
        RouteActions actions = new RouteActions(orderlane, routes);
        router.get("/v1/routes").handler(ask("/v1/routes", routes));
        router.get("/v1/routes/:account/:api").handler(ask("/v1/routes", routes));
        action(router, "/v1/routes", "/:account/:api/pause", actions::pause);
        action(router, "/v1/routes", "/:account/:api/resume", actions::resume);
        action(router, "/v1/orders", "/:account/:scenario/:orderNo/release", new ReleaseAction(orderlane));
        action(router, "/v1/notifications", "/:id/replay", new ReplayAction(orderlane));
        replays(router);
        router.get("/v1/nodes").handler(ask("/v1/nodes", new NodesEndpoint(orderlane)));
        router.get("/v1/doctor").handler(ask("/v1/doctor", new DoctorEndpoint(doctor)));
    }

    private void replays(Router router) {
        ReplaysEndpoint replays = new ReplaysEndpoint(orderlane.bulkReplays());
        ReplaysActions actions = new ReplaysActions(orderlane.bulkReplays(), replays);
        action(router, "/v1/replays", "", actions::begin);
        action(router, "/v1/replays", "/:id/pause", actions::pause);
        action(router, "/v1/replays", "/:id/resume", actions::resume);
        action(router, "/v1/replays", "/:id/cancel", actions::cancel);
        resource(router, "/v1/replays", replays);
    }

    /**
     * What is done to a resource; a question there is refused before a resource with a wider address takes it. The path counts
     * as it was sent: an order's number may be a dot, or two, which a normalized path leaves out.
     */
    private void action(Router router, String resource, String rest, Action action) {
        String path = resource + rest;
        router.post(path).useNormalizedPath(false).handler(new ActionHandler(resource, action, questions));
        if (!rest.isEmpty()) {
            router.get(path).useNormalizedPath(false).handler(context -> context.fail(WRONG_METHOD));
        }
        allowed.put(Pattern.compile(path.replaceAll(":[a-zA-Z]+", "[^/]+")), rest.isEmpty() ? "GET, POST" : "POST");
    }

    private void resource(Router router, String path, Endpoint endpoint) {
        Handler<RoutingContext> handler = ask(path, endpoint);
        router.get(path).handler(handler);
        router.get(path + "/*").handler(handler);
    }

    private Handler<RoutingContext> ask(String resource, Endpoint endpoint) {
        return context -> questions
                .executeBlocking(() -> endpoint.answer(GetRequest.of(context.request(), resource)), false)
                .otherwise(failure -> Answer.problem(Faults.ofQuestion(failure)))
                .onSuccess(answer -> answer.send(context.response()));
    }

    /** The methods that an address takes. */
    private String allowed(String path) {
        return allowed.entrySet().stream()
                .filter(known -> known.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("GET");
    }

    private void problems(Router router) {
        router.errorHandler(
                404,
                context -> Answer.problem(
                                Problems.notFound("There is no such address; /openapi.yaml lists those there are."))
                        .send(context.response()));
        router.errorHandler(WRONG_METHOD, context -> {
            context.response().putHeader("Allow", allowed(context.request().path()));
            Answer.problem(Problems.wrongMethod()).send(context.response());
        });
        router.errorHandler(
                400,
                context -> Answer.problem(Problems.badRequest("The address or a header is malformed."))
                        .send(context.response()));
        router.errorHandler(
                500,
                context -> Answer.problem(Faults.explain(context.failure())).send(context.response()));
    }
}
