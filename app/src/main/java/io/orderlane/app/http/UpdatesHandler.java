package io.orderlane.app.http;

import io.orderlane.core.Orderlane;
import io.orderlane.core.field.Quoted;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** {@code POST /v1/updates}: one update as JSON, or many as NDJSON. */
final class UpdatesHandler implements Handler<RoutingContext> {

    private static final Set<String> MANY = Set.of(ManyUpdates.MEDIA_TYPE, "application/ndjson", "application/jsonl");

    private final Orderlane orderlane;
    private final IntakeThreads threads;
    private final OpenConnections connections;
    private final BodyBytes bytes;
    private final BooleanSupplier stopping;

    UpdatesHandler(
            Orderlane orderlane,
            IntakeThreads threads,
            OpenConnections connections,
            BodyBytes bytes,
            BooleanSupplier stopping) {
        this.orderlane = orderlane;
        this.threads = threads;
        this.connections = connections;
        this.bytes = bytes;
        this.stopping = stopping;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String type = mediaType(request);
        if (stopping.getAsBoolean()) {
            Answer.problem(Problems.stopping()).send(request.response());
        } else if (type.equals("application/json")) {
            new OneUpdate(request, orderlane, threads, bytes.begin()).begin();
        } else if (MANY.contains(type)) {
            new ManyUpdates(request, new GroupIntake(orderlane), threads, connections.of(request), bytes.begin())
                    .begin();
        } else {
            Answer.problem(Problems.wrongMediaType(type)).send(request.response());
        }
    }

    /** The media type in lower case without parameters, or words that say what is wrong. */
    private static String mediaType(HttpServerRequest request) {
        String header = request.getHeader("Content-Type");
        String encoding = request.getHeader("Content-Encoding");
        if (header == null) {
            return "no Content-Type";
        } else if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return "Content-Encoding " + Quoted.of(encoding);
        }
        String given = header.toLowerCase(Locale.ROOT);
        boolean otherCharset = given.contains("charset=") && !given.matches(".*charset=\"?utf-8\"?.*");
        return otherCharset ? Quoted.of(header) : given.split(";", 2)[0].strip();
    }
}
