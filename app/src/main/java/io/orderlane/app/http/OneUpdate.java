package io.orderlane.app.http;

import io.orderlane.app.json.Problem;
import io.orderlane.app.json.TreeJson;
import io.orderlane.app.json.UpdateReader;
import io.orderlane.core.Orderlane;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** One body with one update, gathered up to the largest size; a larger one is refused at once, its rest discarded. */
final class OneUpdate {

    private static final int MOST_THROWN_AWAY = 16 * TreeJson.LARGEST;

    private final HttpServerRequest request;
    private final Orderlane orderlane;
    private final IntakeThreads threads;
    private final BodyBytes.Held held;
    private Buffer body = Buffer.buffer();
    private long size;
    private boolean refused;

    OneUpdate(HttpServerRequest request, Orderlane orderlane, IntakeThreads threads, BodyBytes.Held held) {
        this.request = request;
        this.orderlane = orderlane;
        this.threads = threads;
        this.held = held;
    }

    void begin() {
        request.end().onFailure(gone -> drop());
        request.handler(this::arrived).endHandler(end -> submit());
    }

    private void arrived(Buffer bytes) {
        size += bytes.length();
        if (refused) {
            throwAway();
        } else if (size > TreeJson.LARGEST) {
            refuse(Problems.tooLarge());
        } else if (!held.set(size)) {
            refuse(Problems.busy());
        } else {
            body.appendBuffer(bytes);
        }
    }

    private void refuse(Problem problem) {
        drop();
        Answer.problem(problem).send(request.response());
    }

    /** Discards what came of it and all that follows. */
    private void drop() {
        refused = true;
        body = Buffer.buffer();
        held.set(0);
    }

    private void throwAway() {
        if (size > MOST_THROWN_AWAY) {
            request.connection().close();
        }
    }

    private void submit() {
        if (refused) {
            return;
        }
        byte[] utf8 = body.getBytes();
        body = Buffer.buffer();
        threads.run(utf8.length, () -> reply(utf8).alone())
                .otherwise(failure -> Answer.problem(Faults.explain(failure)))
                .onSuccess(answer -> {
                    held.set(0);
                    answer.send(request.response());
                });
    }

    private Reply reply(byte[] utf8) {
        return UpdateReader.read(utf8)
                .fold(
                        update -> Reply.to(orderlane.submit(update)),
                        violation -> Reply.refused(Problems.notJson(violation)));
    }
}
