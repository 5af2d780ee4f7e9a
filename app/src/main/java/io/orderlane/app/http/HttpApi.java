package io.orderlane.app.http;

import io.orderlane.app.access.Tokens;
import io.orderlane.app.doctor.Doctor;
import io.orderlane.app.store.StoreWatch;
import io.orderlane.core.Orderlane;
import io.orderlane.core.liveness.Liveness;
import io.orderlane.core.port.Ticker;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
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
 * questions wait with them.
 */
public final class HttpApi {

    private static final Logger LOG = LoggerFactory.getLogger(HttpApi.class);
    private static final long LOOK_MILLIS = 1000;
    private static final int QUESTION_THREADS = 16;

    private final HttpListener listener;
    private final EventFeed events;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final IntakeThreads intake;
    private final WorkerExecutor questions;
    private final Router router;
    private final Vertx vertx;
    private final Tokens tokens;
    private final long looking;

    /** An API that answers nobody yet, on this listener. The Vert.x instance is the caller's. */
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
        Routes routes = new Routes(
                orderlane, tokens, events, store, doctor, clock, ticker, liveness, stopping, intake, listener,
                questions);
        this.router = routes.on(vertx);
        this.vertx = vertx;
        this.tokens = tokens;
        this.looking = vertx.setPeriodic(LOOK_MILLIS, turn -> lookAtTokens());
    }

    /**
     * Opens.
     *
     * @return where, with the port that was taken
     * @throws ListenException when the host or port cannot be had
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

    /** Turns new updates away and lets those finish that are under way, at most for this long. */
    public void close(Duration atMost) {
        stopping.set(true);
        events.close();
        vertx.cancelTimer(looking);
        listener.close(atMost);
        intake.close();
        HttpListener.await(questions.close().otherwiseEmpty());
    }
}
