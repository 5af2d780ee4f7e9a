package io.orderlane.app.http;

import io.orderlane.app.config.Tokens;
import io.orderlane.app.doctor.Doctor;
import io.orderlane.app.store.StoreWatch;
import io.orderlane.core.Orderlane;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The service's own door. Updates wait for their commit on threads of their own, so that neither the event loop nor
 * questions wait with them.
 */
public final class HttpDoor {

    private static final int QUESTION_THREADS = 16;

    private final Doorway doorway;
    private final EventFeed events;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final IntakeThreads intake;
    private final WorkerExecutor questions;
    private final Router router;

    /** A door, still closed, in this doorway. The Vert.x instance is the caller's. */
    public HttpDoor(
            Vertx vertx,
            Doorway doorway,
            Tokens tokens,
            Orderlane orderlane,
            EventFeed events,
            StoreWatch store,
            Doctor doctor,
            Clock clock) {
        this.doorway = doorway;
        this.events = events;
        this.intake = new IntakeThreads(vertx);
        this.questions = vertx.createSharedWorkerExecutor("orderlane-questions", QUESTION_THREADS);
        Routes routes = new Routes(orderlane, tokens, events, store, doctor, clock, stopping, intake, doorway, questions);
        this.router = routes.on(vertx);
    }

    /**
     * Opens.
     *
     * @return where, with the port that was taken
     * @throws DoorException when the host or port cannot be had
     */
    public URI open() {
        URI url = doorway.url();
        doorway.leadTo(router);
        return url;
    }

    /** Turns new updates away and lets those finish that are under way, at most for this long. */
    public void close(Duration atMost) {
        stopping.set(true);
        events.close();
        doorway.close(atMost);
        intake.close();
        Doorway.await(questions.close().otherwiseEmpty());
    }
}
