package io.orderlane.benchmarks.sdk;

import io.orderlane.alipayhk.jca.ProviderUnavailableException;
import io.orderlane.alipayhk.jca.RsaSigner;
import io.orderlane.alipayhk.jca.RsaVerifier;
import io.orderlane.alipayhk.port.AnswerListener;
import io.orderlane.alipayhk.port.PublicKeys;
import io.orderlane.alipayhk.port.TransportSettings;
import io.orderlane.alipayhk.protocol.AlipayHkGateway;
import io.orderlane.alipayhk.signing.ProviderChoice;
import io.orderlane.alipayhk.signing.SigningProviders;
import io.orderlane.alipayhk.vertx.VertxTransport;
import io.orderlane.benchmarks.Rides;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.port.Ticker;
import io.orderlane.ride.RideHailing;
import io.vertx.core.Vertx;
import java.security.Provider;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Our gateway, put together as the service does: as many signing threads as processors, one event loop. */
final class GatewayClient implements Side.Client {

    private final Delivery ride = Rides.delivery(RideHailing.SCENARIO);
    private final Vertx vertx = Vertx.vertx();
    private final ExecutorService signing =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final AlipayHkGateway gateway;

    /** With the provider that a service would choose. */
    GatewayClient(Terms terms) throws ProviderUnavailableException {
        Provider rsa = SigningProviders.all().choose(ProviderChoice.AUTO).provider();
        gateway = new AlipayHkGateway(
                terms.settings(),
                new RsaSigner(terms.privateKey(), 1, rsa),
                new RsaVerifier(PublicKeys.anyVersion(terms.publicKey()), rsa),
                new VertxTransport(vertx, TransportSettings.defaults().withTrust(terms.trust()), Ticker.system()),
                signing,
                Clock.systemUTC(),
                AnswerListener.NONE);
    }

    @Override
    public boolean deliver() throws Exception {
        return gateway.deliver(ride, () -> true).toCompletableFuture().get().outcome()
                instanceof DeliveryOutcome.Confirmed;
    }

    /** Vert.x takes the transport's connections and its loop along. */
    @Override
    public void close() throws Exception {
        signing.shutdownNow();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
