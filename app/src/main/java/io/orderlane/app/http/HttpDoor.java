package io.orderlane.app.http;

import io.orderlane.app.config.HttpConfiguration;
import io.orderlane.app.config.Tokens;
import io.orderlane.app.doctor.Doctor;
import io.orderlane.core.Orderlane;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The service's own door. Updates wait for their commit on threads of their own, so that neither the event loop nor
 * questions wait with them; there are many, since those who wait together are committed together.
 */
public final class HttpDoor {

    private static final int INTAKE_THREADS = 128;
    private static final int QUESTION_THREADS = 16;
    private static final long LONGEST_WAIT_SECONDS = 30;

    private final HttpConfiguration settings;
    private final EventFeed events;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final WorkerExecutor intake;
    private final WorkerExecutor questions;
    private final HttpServer server;

    /** A door, still closed. The Vert.x instance is the caller's. */
    public HttpDoor(
            Vertx vertx,
            HttpConfiguration settings,
            Tokens tokens,
            Orderlane orderlane,
            EventFeed events,
            Doctor doctor,
            Clock clock) {
        this.settings = settings;
        this.events = events;
        this.intake = vertx.createSharedWorkerExecutor("orderlane-intake", INTAKE_THREADS);
        this.questions = vertx.createSharedWorkerExecutor("orderlane-questions", QUESTION_THREADS);
        Routes routes = new Routes(orderlane, tokens, events, doctor, clock, stopping, intake, questions);
        this.server = vertx.createHttpServer(options()).requestHandler(routes.on(vertx));
    }

    private static HttpServerOptions options() {
        return new HttpServerOptions()
                .setHandle100ContinueAutomatically(true)
                .setMaxChunkSize(64 * 1024)
                .setTcpKeepAlive(true);
    }

    /**
     * Opens.
     *
     * @return where, with the port that was taken
     * @throws DoorException when the host or port cannot be had
     */
    public URI open() {
        try {
            HttpServer listening = await(server.listen(settings.port(), settings.host()));
            String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
            return URI.create("http://" + host + ":" + listening.actualPort());
        } catch (RuntimeException taken) {
            throw new DoorException(settings, taken);
        }
    }

    /** Turns new updates away and lets those finish that are under way, at most for this long. */
    public void close(Duration atMost) {
        stopping.set(true);
        events.close();
        await(server.shutdown(atMost).otherwiseEmpty());
        await(intake.close().otherwiseEmpty());
        await(questions.close().otherwiseEmpty());
    }

    private <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
