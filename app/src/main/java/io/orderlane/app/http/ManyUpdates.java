package io.orderlane.app.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One body with many updates, a line each. What has come in at once is committed at once; while one group is being committed
 * the next one gathers; reading pauses when enough waits or the client does not read its answers. Runs on the request's
 * event loop, so it needs no locks.
 */
final class ManyUpdates {

    static final String MEDIA_TYPE = "application/x-ndjson";

    private static final Logger LOG = LoggerFactory.getLogger(ManyUpdates.class);
    private static final int GROUP = 256;
    private static final int ENOUGH = 2 * GROUP;
    /** So much of the answer may wait for a client that first sends everything and then reads. */
    private static final int UNREAD = 4 * 1024 * 1024;

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final GroupIntake intake;
    private final WorkerExecutor workers;
    private final Context context;
    private final LineSplitter splitter = new LineSplitter();
    private final Deque<Line> waiting = new ArrayDeque<>();
    private boolean busy;
    private boolean planned;
    private boolean allRead;
    private boolean gone;

    ManyUpdates(HttpServerRequest request, GroupIntake intake, WorkerExecutor workers) {
        this.request = request;
        this.response = request.response();
        this.intake = intake;
        this.workers = workers;
        this.context = Vertx.currentContext();
    }

    void begin() {
        response.setChunked(true).setWriteQueueMaxSize(UNREAD).putHeader("Content-Type", MEDIA_TYPE);
        response.exceptionHandler(lost -> gone = true).closeHandler(closed -> gone = true);
        request.exceptionHandler(lost -> gone = true);
        request.handler(this::arrived).endHandler(end -> {
            waiting.addAll(splitter.end());
            allRead = true;
            plan();
        });
    }

    private void arrived(Buffer bytes) {
        waiting.addAll(splitter.feed(bytes.getBytes()));
        if (waiting.size() >= ENOUGH) {
            request.pause();
        }
        plan();
    }

    /** After what the event loop still has to hand over: a body comes in pieces, and the first must not be a group alone. */
    private void plan() {
        if (!planned) {
            planned = true;
            context.runOnContext(turn -> {
                planned = false;
                next();
            });
        }
    }

    private void next() {
        if (gone) {
            return;
        }
        readOn();
        if (!busy && !waiting.isEmpty()) {
            busy = true;
            commit(group()).onComplete(this::written, this::broken);
        } else if (!busy && allRead) {
            response.end();
        }
    }

    private void readOn() {
        if (!allRead && waiting.size() < ENOUGH) {
            request.resume();
        }
    }

    private List<Line> group() {
        List<Line> group = new ArrayList<>(GROUP);
        while (group.size() < GROUP && !waiting.isEmpty()) {
            group.add(waiting.remove());
        }
        return group;
    }

    private Future<Buffer> commit(List<Line> group) {
        return workers.executeBlocking(() -> intake.take(group), false);
    }

    private void written(Buffer answers) {
        if (gone) {
            return;
        }
        response.write(answers);
        if (response.writeQueueFull()) {
            response.drainHandler(drained -> free());
        } else {
            free();
        }
    }

    private void free() {
        busy = false;
        plan();
    }

    /** Half an answer must not look whole, so the connection is cut. */
    private void broken(Throwable bug) {
        gone = true;
        LOG.error("a body with many updates was given up", bug);
        request.connection().close();
    }
}
