package io.orderlane.app.http;

import io.orderlane.app.access.Tokens;
import io.orderlane.app.doctor.Doctor;
import io.orderlane.core.Orderlane;
import io.orderlane.core.liveness.Liveness;
import io.orderlane.core.port.Ticker;
import io.orderlane.core.store.StoreWatch;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service's own API. Updates wait for their commit on threads of their own, so that neither the event loop nor
 * requests that read wait with them.
 */
public final class HttpApi {

    private static final Logger LOG = LoggerFactory.getLogger(HttpApi.class);
    private static final long LOOK_MILLIS = 1000;
    private static final int QUESTION_THREADS = 16;
    private static final String ORDER = "/v1/orders/:account/:scenario/:orderNo";
    private static final String ROUTE = "/v1/routes/:account/:api";

    private final HttpListener listener;
    private final EventFeed events;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final IntakeThreads intake;
    private final WorkerExecutor questions;
    private final Router router;
    private final Vertx vertx;
    private final Tokens tokens;
    private final long looking;

    /** An API on this listener, which does not answer yet. The Vert.x instance is the caller's. */
    public HttpApi(
            Vertx vertx,
            HttpListener listener,
            Tokens tokens,
            Orderlane orderlane,
            EventFeed events,
            StoreWatch store,
            Doctor doctor,
            Clock clock,
            Ticker ticker,
            Supplier<Liveness> liveness) {
        this.listener = listener;
        this.events = events;
        this.intake = new IntakeThreads(vertx);
        this.questions = vertx.createSharedWorkerExecutor("orderlane-questions", QUESTION_THREADS);
        BodyBytes bodies = BodyBytes.of(listener.bodyBytes());
        events.allow(listener.eventReaders());
        this.router = addresses(
                new ApiRouter(vertx, questions),
                new ServiceApi(orderlane, store, doctor, liveness, stopping::get),
                new BearerTokens(tokens, ticker),
                new UpdatesHandler(orderlane, intake, listener.connections(), bodies, stopping::get),
                orderlane,
                clock);
        this.vertx = vertx;
        this.tokens = tokens;
        this.looking = vertx.setPeriodic(LOOK_MILLIS, turn -> lookAtTokens());
    }

    /** Every path; a test checks that {@code openapi.yaml} describes each. */
    private Router addresses(
            ApiRouter api,
            ServiceApi service,
            BearerTokens tokens,
            UpdatesHandler updates,
            Orderlane orderlane,
            Clock clock) {
        api.on(HttpMethod.GET, "/livez", service::alive)
                .get("/readyz", service::ready)
                .get("/openapi.yaml", service::description)
                .guardedBy(tokens);
        api.on(HttpMethod.POST, "/v1/updates", updates);
        OrdersApi orders = new OrdersApi(orderlane, clock);
        api.get("/v1/orders", orders::list)
                .get(ORDER, orders::one)
                .get(ORDER + "/card", orders::card)
                .get(ORDER + "/notifications", orders::notifications)
                .get(ORDER + "/why", orders::why)
                .post(ORDER + "/release", orders::release)
                .elsewhere(
                        "/v1/orders",
                        "An order is /v1/orders/ACCOUNT/SCENARIO/ORDERNO, with /card, /notifications or /why behind it; a slash"
                                + " inside an order number is written %2F.");
        NotificationsApi notifications = new NotificationsApi(orderlane);
        api.get("/v1/notifications", notifications::list)
                .get("/v1/notifications/:id", notifications::one)
                .post("/v1/notifications/:id/replay", notifications::replay)
                .elsewhere("/v1/notifications", "A notification is /v1/notifications/ID.");
        ReplaysApi replays = new ReplaysApi(orderlane.bulkReplays());
        api.get("/v1/replays", replays::list)
                .post("/v1/replays", replays::begin)
                .get("/v1/replays/:id", replays::one)
                .get("/v1/replays/:id/failures", replays::failures)
                .post("/v1/replays/:id/pause", replays::pause)
                .post("/v1/replays/:id/resume", replays::resume)
                .post("/v1/replays/:id/cancel", replays::cancel)
                .elsewhere("/v1/replays", "A bulk replay is /v1/replays/ID, with /failures behind it.");
        RoutesApi routes = new RoutesApi(orderlane);
        api.get("/v1/routes", routes::list)
                .get(ROUTE, routes::one)
                .post(ROUTE + "/pause", routes::pause)
                .post(ROUTE + "/resume", routes::resume);
        ScenariosApi scenarios = new ScenariosApi(orderlane.scenarios());
        api.get("/v1/scenarios", scenarios::list)
                .get("/v1/scenarios/:name", scenarios::one)
                .elsewhere("/v1/scenarios", "A scenario is /v1/scenarios/NAME.");
        return api.get("/v1/nodes", service::nodes)
                .get("/v1/doctor", service::doctor)
                .on(HttpMethod.GET, "/v1/events", events)
                .router();
    }

    /** Where requests enter. */
    Router router() {
        return router;
    }

    /**
     * Begins to answer.
     *
     * @return where, with the port that was taken
     * @throws ListenException when the host or port cannot be listened on
     */
    public URI open() {
        URI url = listener.url();
        listener.leadTo(router);
        return url;
    }

    private void lookAtTokens() {
        if (tokens.required()) {
            questions
                    .executeBlocking(tokens::readAnew, false)
                    .onSuccess(words -> words.ifPresent(LOG::warn))
                    .onFailure(failed -> LOG.warn("the file of tokens could not be looked at", failed));
        }
    }

    /** Refuses new updates and waits for those under way, at most this long. */
    public void close(Duration atMost) {
        stopping.set(true);
        events.close();
        vertx.cancelTimer(looking);
        listener.close(atMost);
        intake.close();
        HttpListener.await(questions.close().otherwiseEmpty());
    }
}
