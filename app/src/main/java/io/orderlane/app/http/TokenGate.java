package io.orderlane.app.http;

import io.orderlane.app.config.Access;
import io.orderlane.app.config.Tokens;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;

/** Lets those in who show a token, where tokens are asked for. Health and the description are open to all. */
final class TokenGate implements Handler<RoutingContext> {

    /** Under which a request remembers who may come in. */
    static final String ACCESS = "orderlane.access";

    private static final Set<String> OPEN = Set.of("/livez", "/readyz", "/openapi.yaml");
    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;

    TokenGate(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!tokens.required() || OPEN.contains(context.normalizedPath())) {
            context.next();
            return;
        }
        Optional<Access> access = presented(request).flatMap(tokens::find);
        if (access.isEmpty()) {
            Answer.problem(Problems.noToken()).send(request.response());
        } else if (access.get().readOnly() && !request.method().equals(HttpMethod.GET)) {
            Answer.problem(Problems.readOnly()).send(request.response());
        } else {
            context.put(ACCESS, access.get());
            context.next();
        }
    }

    private static Optional<String> presented(HttpServerRequest request) {
        String header = request.getHeader("Authorization");
        boolean bearer = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return bearer ? Optional.of(header.substring(SCHEME.length()).strip()) : Optional.empty();
    }
}
