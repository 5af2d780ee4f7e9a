package io.orderlane.app.http;

import io.orderlane.app.json.Problem;
import io.orderlane.app.json.ProblemJson;
import io.orderlane.app.json.TreeJson;
import io.orderlane.core.field.Tree;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** An HTTP answer, ready to be written. */
record Answer(int status, String mediaType, Buffer body) {

    static Answer json(int status, Tree tree) {
        return new Answer(status, "application/json", Buffer.buffer(TreeJson.bytes(tree)));
    }

    static Answer ok(Tree.Obj.Builder members) {
        return json(200, members.build());
    }

    static Answer problem(Problem problem) {
        return new Answer(
                problem.status(), ProblemJson.MEDIA_TYPE, Buffer.buffer(TreeJson.bytes(ProblemJson.of(problem))));
    }

    static Answer text(String mediaType, String text) {
        return new Answer(200, mediaType + "; charset=utf-8", Buffer.buffer(text));
    }

    void send(HttpServerResponse response) {
        if (response.ended() || response.closed()) {
            return;
        }
        write(response);
    }

    /** Sends it and then closes the connection. */
    void last(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            request.connection().close();
            return;
        }
        response.putHeader("Connection", "close");
        write(response).onComplete(done -> request.connection().close());
    }

    private Future<Void> write(HttpServerResponse response) {
        if (status == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        } else if (status == 429 || status == 503) {
            response.putHeader("Retry-After", "2");
        }
        return response.setStatusCode(status)
                .putHeader("Content-Type", mediaType)
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(body);
    }
}
