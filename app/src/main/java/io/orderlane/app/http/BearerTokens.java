package io.orderlane.app.http;

import io.orderlane.app.access.Access;
import io.orderlane.app.access.Tokens;
import io.orderlane.core.port.Ticker;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * Lets requests with a known token pass, where tokens are needed. The answer to an unknown token is delayed, and the
 * token's use is logged.
 */
final class BearerTokens implements Handler<RoutingContext> {

    /** The key of a request's {@link Access} in its context. */
    static final String ACCESS = "orderlane.access";

    private static final String SCHEME = "Bearer ";
    private static final long WAIT_MILLIS = 1000;

    private final Tokens tokens;
    private final FailedTokens failed;

    BearerTokens(Tokens tokens, Ticker ticker) {
        this.tokens = tokens;
        this.failed = new FailedTokens(ticker);
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!tokens.required()) {
            context.next();
            return;
        }
        Optional<String> presented = presented(request);
        Optional<Access> access = presented.flatMap(tokens::find);
        if (access.isEmpty()) {
            refuse(context, presented.isPresent());
        } else if (access.get().readOnly() && !request.method().equals(HttpMethod.GET)) {
            Answer.problem(Problems.readOnly()).send(request.response());
        } else {
            context.put(ACCESS, access.get());
            context.next();
        }
    }

    private void refuse(RoutingContext context, boolean guessed) {
        HttpServerRequest request = context.request();
        Answer refusal = Answer.problem(Problems.noToken());
        if (guessed) {
            failed.note(request.remoteAddress().hostAddress());
            context.vertx().setTimer(WAIT_MILLIS, waited -> refusal.send(request.response()));
        } else {
            refusal.send(request.response());
        }
    }

    private static Optional<String> presented(HttpServerRequest request) {
        String header = request.getHeader("Authorization");
        boolean bearer = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return bearer ? Optional.of(header.substring(SCHEME.length()).strip()) : Optional.empty();
    }
}
