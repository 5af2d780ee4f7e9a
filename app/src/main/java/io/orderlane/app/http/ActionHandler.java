package io.orderlane.app.http;

import io.orderlane.app.access.Access;
import io.orderlane.app.json.NotJsonException;
import io.orderlane.app.json.TreeJson;
import io.orderlane.core.field.Tree;
import io.vertx.core.Handler;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Takes a request in: its small JSON body, or none. */
final class ActionHandler implements Handler<RoutingContext> {

    private static final int LARGEST = 16 * 1024;

    private final String resource;
    private final Action action;
    private final WorkerExecutor workers;

    ActionHandler(String resource, Action action, WorkerExecutor workers) {
        this.resource = resource;
        this.action = action;
        this.workers = workers;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        Buffer body = Buffer.buffer();
        request.handler(bytes -> gather(body, bytes, request)).endHandler(end -> act(context, body));
    }

    private static void gather(Buffer body, Buffer bytes, HttpServerRequest request) {
        if (body.length() + bytes.length() <= LARGEST) {
            body.appendBuffer(bytes);
        } else {
            Answer.problem(Problems.badRequest("A request has at most " + LARGEST + " bytes."))
                    .send(request.response());
        }
    }

    private void act(RoutingContext context, Buffer body) {
        if (context.response().ended()) {
            return;
        }
        Access access = context.get(BearerTokens.ACCESS);
        String by = access == null ? "a request without a token" : access.name();
        workers.executeBlocking(
                        () -> action.act(new ActionRequest(GetRequest.of(context.request(), resource), read(body), by)),
                        false)
                .otherwise(failure -> Answer.problem(Faults.explain(failure)))
                .onSuccess(answer -> answer.send(context.response()));
    }

    private static Tree.Obj read(Buffer body) {
        if (body.length() == 0) {
            return Tree.Obj.EMPTY;
        }
        try {
            if (TreeJson.read(body.getBytes()) instanceof Tree.Obj members) {
                return members;
            }
        } catch (NotJsonException fault) {
            throw Query.bad("The body is no JSON: " + fault.getMessage());
        }
        throw Query.bad("The body is one JSON object, or nothing.");
    }
}
