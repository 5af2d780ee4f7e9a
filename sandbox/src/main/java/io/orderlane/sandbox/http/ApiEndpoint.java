package io.orderlane.sandbox.http;

import io.orderlane.sandbox.fault.Faults;
import io.orderlane.sandbox.gateway.Gateway;
import io.orderlane.sandbox.gateway.RequestReader;
import io.orderlane.sandbox.protocol.Call;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** Every path that is not the sandbox's own. Cryptography and rules run on worker threads, delays on timers. */
public final class ApiEndpoint implements Handler<HttpServerRequest> {
    private final Vertx vertx;
    private final RequestReader reader;
    private final Gateway gateway;
    private final Faults faults;
    private final Clock clock;

    public ApiEndpoint(Vertx vertx, RequestReader reader, Gateway gateway, Faults faults, Clock clock) {
        this.vertx = vertx;
        this.reader = reader;
        this.gateway = gateway;
        this.faults = faults;
        this.clock = clock;
    }

    @Override
    public void handle(HttpServerRequest request) {
        if (faults.isUnavailable()) {
            request.connection().close();
        } else {
            request.body().onSuccess(body -> take(request, CallReader.read(request, body, clock.instant())));
        }
    }

    private void take(HttpServerRequest request, Call call) {
        vertx.executeBlocking(() -> reader.receive(call), false)
                .compose(reception -> after(reception.delayMillis(), reception))
                .compose(reception -> vertx.executeBlocking(() -> gateway.answer(reception), false))
                .compose(answer -> after(answer.delayMillis(), answer))
                .onSuccess(answer -> AnswerSender.send(vertx, request, answer))
                .onFailure(failure -> Replies.broken(request, failure));
    }

    private <T> Future<T> after(long millis, T value) {
        return millis == 0
                ? Future.succeededFuture(value)
                : vertx.timer(millis, TimeUnit.MILLISECONDS).map(tick -> value);
    }
}
