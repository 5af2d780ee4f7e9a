package io.orderlane.sandbox.http;

import io.orderlane.sandbox.gateway.Answer;
import io.orderlane.sandbox.journal.AnswerForm;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.TimeUnit;

/** Puts an answer on the socket: whole, in drips, cut short, or not at all. Must run on the request's event loop. */
final class AnswerSender {
    private final Vertx vertx;
    private final HttpServerRequest request;
    private final Answer answer;
    private final Buffer sent;

    private AnswerSender(Vertx vertx, HttpServerRequest request, Answer answer) {
        this.vertx = vertx;
        this.request = request;
        this.answer = answer;
        int length = answer.body().length() - answer.transfer().missingBytes();
        this.sent = Buffer.buffer(answer.body().firstBytes(length));
    }

    static void send(Vertx vertx, HttpServerRequest request, Answer answer) {
        new AnswerSender(vertx, request, answer).send();
    }

    private void send() {
        if (answer.form() == AnswerForm.CONNECTION_CLOSED) {
            request.connection().close();
            return;
        }
        HttpServerResponse response = request.response().setStatusCode(answer.httpStatus());
        answer.headers().forEach(response::putHeader);
        response.putHeader("Content-Length", Integer.toString(answer.body().length()));
        sendFrom(0);
    }

    private void sendFrom(int offset) {
        int chunk = answer.transfer().chunkBytes();
        int end = chunk == 0 ? sent.length() : Math.min(sent.length(), offset + chunk);
        if (end < sent.length()) {
            request.response().write(sent.slice(offset, end));
            vertx.timer(Math.max(1, answer.transfer().chunkMillis()), TimeUnit.MILLISECONDS)
                    .onSuccess(tick -> sendFrom(end));
        } else {
            sendLast(sent.slice(offset, end));
        }
    }

    private void sendLast(Buffer last) {
        if (answer.transfer().missingBytes() > 0) {
            request.response()
                    .write(last)
                    .onComplete(written -> request.connection().close());
        } else {
            request.response().end(last);
        }
    }
}
