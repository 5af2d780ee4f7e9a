package io.orderlane.app.http;

import io.orderlane.app.json.Problem;
import io.orderlane.app.json.TreeJson;
import io.orderlane.core.field.Tree;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
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
 * One body with many updates, a line each. Lines that arrive together are committed together, and while one group is
 * committed the next one gathers. Reading pauses when enough lines wait or the client does not read its answers. Runs
 * on the request's event loop, so it needs no locks.
 */
final class ManyUpdates {

    static final String MEDIA_TYPE = "application/x-ndjson";

    private static final Logger LOG = LoggerFactory.getLogger(ManyUpdates.class);
    private static final int GROUP = 256;
    private static final int ENOUGH = 2 * GROUP;
    private static final int ENOUGH_BYTES = 512 * 1024;
    /** How many bytes of the answer may wait for a client that sends everything before it reads. */
    private static final int UNREAD = 4 * 1024 * 1024;

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final GroupIntake intake;
    private final IntakeThreads threads;
    private final OpenConnection connection;
    private final BodyBytes.Held held;
    private final Context context;
    private final LineSplitter splitter = new LineSplitter();
    private final Deque<Line> waiting = new ArrayDeque<>();
    private long waitingBytes;
    private long committingBytes;
    private boolean fits = true;
    private boolean busy;
    private boolean planned;
    private boolean allRead;
    private boolean gone;

    ManyUpdates(
            HttpServerRequest request,
            GroupIntake intake,
            IntakeThreads threads,
            OpenConnection connection,
            BodyBytes.Held held) {
        this.request = request;
        this.response = request.response();
        this.intake = intake;
        this.threads = threads;
        this.connection = connection;
        this.held = held;
        this.context = Vertx.currentContext();
    }

    void begin() {
        response.setChunked(true).setWriteQueueMaxSize(UNREAD).putHeader("Content-Type", MEDIA_TYPE);
        response.exceptionHandler(lost -> lost()).closeHandler(closed -> lost());
        request.exceptionHandler(lost -> lost());
        expectMore();
        request.handler(this::arrived).endHandler(end -> {
            wait(splitter.end());
            allRead = true;
            plan();
        });
    }

    /** Expects the client to send or read something within the body's time-out. */
    private void expectMore() {
        connection.expect(() -> context.runOnContext(turn -> giveUp(Problems.bodyLate(connection.bodyTimeout()))));
    }

    private void lost() {
        gone = true;
        waiting.clear();
        if (!busy) {
            held.set(0);
        }
    }

    private void arrived(Buffer bytes) {
        if (gone) {
            return;
        }
        expectMore();
        wait(splitter.feed(bytes.getBytes()));
        count();
        if (!fits && !busy && waiting.isEmpty()) {
            giveUp(Problems.busy()); // at once: what still arrives is discarded
            return;
        }
        if (isEnough()) {
            request.pause();
            connection.waitForUs();
        }
        plan();
    }

    private void wait(List<Line> lines) {
        waiting.addAll(lines);
        lines.forEach(line -> waitingBytes += line.bytes().length);
    }

    private void count() {
        fits = held.set(splitter.size() + waitingBytes + committingBytes);
    }

    private boolean isEnough() {
        return waiting.size() >= ENOUGH || waitingBytes >= ENOUGH_BYTES || !fits;
    }

    /** Runs {@link #next} after all pieces that the event loop already has: the first must not be a group alone. */
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
            held.set(0);
            response.end();
        } else if (!busy && !fits) {
            giveUp(Problems.busy());
        }
    }

    private void readOn() {
        if (!allRead && !isEnough()) {
            expectMore();
            request.resume();
        }
    }

    private List<Line> group() {
        List<Line> group = new ArrayList<>(GROUP);
        while (group.size() < GROUP && committingBytes < ENOUGH_BYTES && !waiting.isEmpty()) {
            Line line = waiting.remove();
            committingBytes += line.bytes().length;
            group.add(line);
        }
        waitingBytes -= committingBytes;
        return group;
    }

    private Future<Buffer> commit(List<Line> group) {
        int largest = group.stream().mapToInt(line -> line.bytes().length).max().orElse(0);
        return threads.run(largest, () -> intake.take(group));
    }

    private void written(Buffer answers) {
        committingBytes = 0;
        if (gone) {
            held.set(0);
            return;
        }
        count();
        response.write(answers);
        if (response.writeQueueFull()) {
            expectMore();
            response.drainHandler(drained -> free());
        } else {
            free();
        }
    }

    private void free() {
        if (allRead) {
            connection.waitForUs();
        }
        busy = false;
        plan();
    }

    /** Earlier answers stay; the problem is answered for the line being read, and nothing more is read. */
    private void giveUp(Problem problem) {
        if (gone) {
            return;
        }
        gone = true;
        waiting.clear();
        held.set(0);
        request.resume();
        Tree.Obj last = Reply.refused(problem).onLine(splitter.number());
        response.end(Buffer.buffer(TreeJson.bytes(last)).appendByte((byte) '\n'))
                .onComplete(done -> request.connection().close());
    }

    /** Half an answer must not look complete, so the connection is closed. */
    private void broken(Throwable bug) {
        gone = true;
        held.set(0);
        LOG.error("a body with many updates was given up", bug);
        request.connection().close();
    }
}
