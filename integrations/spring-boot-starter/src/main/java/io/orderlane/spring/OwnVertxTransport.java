package io.orderlane.spring;

import io.orderlane.alipayhk.port.SignedRequest;
import io.orderlane.alipayhk.port.Transport;
import io.orderlane.alipayhk.port.TransportResult;
import io.orderlane.alipayhk.vertx.VertxTransport;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** A transport with a Vert.x of its own, which it closes with itself. */
final class OwnVertxTransport implements Transport, AutoCloseable {

    private static final int STOP_SECONDS = 10;

    private final Vertx vertx;
    private final VertxTransport transport;

    OwnVertxTransport(Vertx vertx, VertxTransport transport) {
        this.vertx = vertx;
        this.transport = transport;
    }

    @Override
    public CompletionStage<TransportResult> exchange(SignedRequest request, BooleanSupplier mayLeave) {
        return transport.exchange(request, mayLeave);
    }

    @Override
    public void close() throws TimeoutException {
        transport.close();
        vertx.close().await(STOP_SECONDS, TimeUnit.SECONDS);
    }
}
