package io.orderlane.app.http;

import io.orderlane.app.json.TreeJson;
import io.orderlane.app.json.UpdateReader;
import io.orderlane.core.Orderlane;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** One body with one update. Gathers it up to the largest size; what is beyond is answered at once and thrown away. */
final class OneUpdate {

    private static final int MOST_THROWN_AWAY = 16 * TreeJson.LARGEST;

    private final HttpServerRequest request;
    private final Orderlane orderlane;
    private final WorkerExecutor workers;
    private final Buffer body = Buffer.buffer();
    private long size;

    OneUpdate(HttpServerRequest request, Orderlane orderlane, WorkerExecutor workers) {
        this.request = request;
        this.orderlane = orderlane;
        this.workers = workers;
    }

    void begin() {
        request.handler(this::arrived).endHandler(end -> submit());
    }

    private void arrived(Buffer bytes) {
        long before = size;
        size += bytes.length();
        if (size <= TreeJson.LARGEST) {
            body.appendBuffer(bytes);
        } else if (before <= TreeJson.LARGEST) {
            Answer.problem(Problems.tooLarge()).send(request.response());
        } else if (size > MOST_THROWN_AWAY) {
            request.connection().close();
        }
    }

    private void submit() {
        if (size <= TreeJson.LARGEST) {
            workers.executeBlocking(() -> reply(body.getBytes()).alone(), false)
                    .otherwise(failure -> Answer.problem(Faults.explain(failure)))
                    .onSuccess(answer -> answer.send(request.response()));
        }
    }

    private Reply reply(byte[] utf8) {
        return UpdateReader.read(utf8)
                .fold(
                        update -> Reply.to(orderlane.submit(update)),
                        violation -> new Reply.Refused(Problems.notJson(violation)));
    }
}
