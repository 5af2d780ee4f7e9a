package io.orderlane.benchmarks.sdk;

import io.orderlane.alipayhk.jca.RsaSigner;
import io.orderlane.alipayhk.jca.RsaVerifier;
import io.orderlane.alipayhk.port.AnswerListener;
import io.orderlane.alipayhk.port.PublicKeys;
import io.orderlane.alipayhk.protocol.AlipayHkGateway;
import io.orderlane.alipayhk.vertx.TransportSettings;
import io.orderlane.alipayhk.vertx.VertxTransport;
import io.orderlane.benchmarks.Deliveries;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.port.Ticker;
import io.orderlane.ride.RideHailing;
import io.vertx.core.Vertx;
import java.security.Provider;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Our gateway, put together as the service does: as many signing threads as processors, one event loop. */
final class GatewayClient implements Client {

    private static final int QUEUE = 1024;

    private final Delivery ride = Deliveries.of(RideHailing.SCENARIO);
    private final Vertx vertx = Vertx.vertx();
    private final ThreadPoolExecutor signing;
    private final AlipayHkGateway gateway;

    GatewayClient(Terms terms, Provider rsa) {
        TransportSettings usual = TransportSettings.defaults();
        TransportSettings settings = terms.trust().map(usual::withTrust).orElse(usual);
        int cores = Runtime.getRuntime().availableProcessors();
        signing = new ThreadPoolExecutor(cores, cores, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE));
        gateway = new AlipayHkGateway(
                terms.settings(),
                new RsaSigner(terms.privateKey(), 1, rsa),
                new RsaVerifier(PublicKeys.anyVersion(terms.publicKey()), rsa),
                new VertxTransport(vertx, settings, Ticker.system()),
                signing,
                Clock.systemUTC(),
                AnswerListener.NONE);
    }

    @Override
    public boolean deliver() throws Exception {
        return confirmed(send().toCompletableFuture().get(), null);
    }

    @Override
    public Window run(Duration time, int atOnce) throws Exception {
        CountDownLatch underWay = new CountDownLatch(atOnce);
        Meter meter = new Meter(time);
        for (int i = 0; i < atOnce; i++) {
            next(meter, underWay);
        }
        underWay.await();
        return meter.stop();
    }

    private void next(Meter meter, CountDownLatch underWay) {
        send().whenComplete((report, failure) -> {
            meter.count(confirmed(report, failure));
            if (meter.goesOn()) {
                next(meter, underWay);
            } else {
                underWay.countDown();
            }
        });
    }

    private CompletionStage<DeliveryReport> send() {
        return gateway.deliver(ride);
    }

    private static boolean confirmed(@Nullable DeliveryReport report, @Nullable Throwable failure) {
        return failure == null && report != null && report.outcome() instanceof DeliveryOutcome.Confirmed;
    }

    /** Vert.x takes the transport's connections and its loop along. */
    @Override
    public void close() throws Exception {
        signing.shutdownNow();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
