package io.orderlane.alipayhk.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.alipayhk.bouncycastle.TestKeys;
import io.orderlane.alipayhk.jca.RsaProviders;
import io.orderlane.alipayhk.jca.RsaSigner;
import io.orderlane.alipayhk.jca.RsaVerifier;
import io.orderlane.alipayhk.port.Bytes;
import io.orderlane.alipayhk.port.Endpoint;
import io.orderlane.alipayhk.port.PublicKeys;
import io.orderlane.alipayhk.port.RawPeer;
import io.orderlane.alipayhk.port.TransportSettings;
import io.orderlane.alipayhk.vertx.VertxTransport;
import io.orderlane.core.Orderlane;
import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.memory.SettableClock;
import io.orderlane.core.notification.Attempt;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.NotificationGateway;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.Stores;
import io.orderlane.core.port.Ticker;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.testkit.store.ParcelStatus;
import io.orderlane.testkit.store.Parcels;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The whole pipeline over a socket to a peer that refuses without a signature; time passes when the test says so. */
@Timeout(60)
class UnsignedRefusalTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final OrderKey PARCEL = new OrderKey("default", "parcel", "P-1");
    private static final String REFUSAL = "{\"result\":{\"resultStatus\":\"F\",\"resultCode\":\"PARAM_ILLEGAL\"}}";

    private final SettableClock clock = SettableClock.at("2026-11-21T02:00:00Z");
    private final Stores stores = new MemoryStore(clock, clock.ticker()).stores();

    @AfterAll
    static void closeVertx() throws Exception {
        VERTX.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void threeEqualUnsignedRefusalsAMinuteApartParkWhatWasRefused() throws Exception {
        try (RawPeer peer = RawPeer.plain(
                        RawPeer.answering(200, "", Bytes.utf8(REFUSAL).toArray()));
                Orderlane orderlane = sendingTo(peer)) {
            orderlane.start();
            orderlane.submit(Parcels.ORDER
                    .update(ParcelStatus.PLACED, "P-1", clock.instant())
                    .to("2160220000000001"));
            for (int tries = 1; parcel().state() == Settled.PENDING; tries++) {
                int made = tries;
                until(() -> parcel().attempts().size() == made || parcel().state() != Settled.PENDING);
                clock.advance(Duration.ofSeconds(61));
            }

            assertThat(parcel().state()).isEqualTo(Settled.PARKED);
            assertThat(parcel().reason()).isEqualTo("refused, unsigned: PARAM_ILLEGAL");
            assertThat(parcel().attempts())
                    .hasSize(3)
                    .extracting(Attempt::outcome)
                    .containsOnly("UNCONFIRMED");
        }
    }

    private NotificationView parcel() {
        return stores.reader().notifications(PARCEL).get(0);
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private Orderlane sendingTo(RawPeer peer) {
        NotificationGateway gateway = new AlipayHkGateway(
                AlipayHkSettings.of("4Q5Y8W0WSG45P907917", Endpoint.of("http://127.0.0.1:" + peer.port())),
                new RsaSigner(TestKeys.privateKey(TestKeys.PAIR), 4, RsaProviders.jdk()),
                new RsaVerifier(PublicKeys.version(1, TestKeys.publicKey(TestKeys.OTHER)), RsaProviders.jdk()),
                new VertxTransport(VERTX, TransportSettings.defaults(), Ticker.system()),
                Runnable::run,
                clock,
                (endpoint, detail) -> {});
        return Orderlane.builder()
                .scenarios(ScenarioRegistry.of(Parcels.ORDER))
                .stores(stores)
                .gateway(gateway)
                .clock(clock)
                .random(() -> 0.5)
                .build();
    }
}
