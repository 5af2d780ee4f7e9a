package io.orderlane.alipayhk.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.alipayhk.bouncycastle.TestKeys;
import io.orderlane.alipayhk.jca.RsaProviders;
import io.orderlane.alipayhk.jca.RsaSigner;
import io.orderlane.alipayhk.jca.RsaVerifier;
import io.orderlane.alipayhk.port.AnswerListener;
import io.orderlane.alipayhk.port.Bytes;
import io.orderlane.alipayhk.port.Endpoint;
import io.orderlane.alipayhk.port.PublicKeys;
import io.orderlane.alipayhk.port.RawPeer;
import io.orderlane.alipayhk.port.Signature;
import io.orderlane.alipayhk.port.SignatureCheck;
import io.orderlane.alipayhk.port.SignatureVerifier;
import io.orderlane.alipayhk.port.TransportContract;
import io.orderlane.alipayhk.port.TransportSettings;
import io.orderlane.alipayhk.vertx.VertxTransport;
import io.orderlane.core.notification.AnswerText;
import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.port.NotificationGateway;
import io.orderlane.core.port.Ticker;
import io.orderlane.core.scenario.BaseApi;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.Socket;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The whole way over a socket; the peer verifies and signs with keys of its own. */
class AlipayHkGatewayTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static final String SUCCESS =
            "{\"result\":{\"resultStatus\":\"S\",\"resultCode\":\"SUCCESS\"},\"orderStatus\":\"PENDING\"}";

    private final AtomicReference<Clock> clock = new AtomicReference<>(Clock.fixed(NOW, ZoneOffset.UTC));
    private final List<String> unexpectedKeys = new CopyOnWriteArrayList<>();

    @AfterAll
    static void closeVertx() throws Exception {
        VERTX.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void whatArrivesIsSignedOverExactlyWhatArrives() throws Exception {
        try (RawPeer peer = peer(SUCCESS, 1)) {
            deliver(peer, Samples.rideHailing());

            RawPeer.Received received = peer.received().get(0);
            assertThat(received.head()).startsWith("POST /api/open/alipay/v1/merchant/order/sync HTTP/1.1\r\n");
            assertThat(received.header("Content-Type")).isEqualTo("application/json; charset=UTF-8");
            assertThat(received.header("Accept-Encoding")).isEqualTo("identity");
            assertThat(received.header("Client-Id")).isEqualTo("4Q5Y8W0WSG45P907917");
            assertThat(received.header("Request-Time")).isEqualTo("2026-11-21T10:00:00+08:00");
            assertThat(received.header("Signature")).startsWith("algorithm=RSA256,keyVersion=4,signature=");
            assertThat(received.body()).isEqualTo(new OrderServiceWriter().write(Samples.rideHailing()));
            assertThat(peerVerifies(received, "/api/open/alipay/v1/merchant/order/sync"))
                    .isTrue();
        }
    }

    @Test
    void eachBaseApiHasItsPath() throws Exception {
        try (RawPeer peer = peer(SUCCESS, 1)) {
            deliver(peer, Samples.paymentOrder());

            RawPeer.Received received = peer.received().get(0);
            assertThat(received.head())
                    .startsWith("POST /api/open/alipay/intl/promotion/order/contractCardSync HTTP/1.1\r\n");
            assertThat(peerVerifies(received, AlipayHkSettings.CONTRACT_CARD_PATH))
                    .isTrue();
        }
    }

    @Test
    void whatTheAnswerSaysInFreeTextIsHandedOnAndCodesAreCleaned() throws Exception {
        String answer = "{\"result\":{\"resultStatus\":\"F\",\"resultCode\":\"PARAM\\u001b[2J\\u202eILLEGAL\","
                + "\"resultMessage\":\"license_plate is missing\"},\"orderId\":\"20261121-7\",\"orderStatus\":\"BOOKED\"}";
        try (RawPeer peer = peer(answer, 1)) {
            DeliveryReport report = deliver(peer, Samples.rideHailing());

            assertThat(report.trace().text())
                    .isEqualTo(new AnswerText("license_plate is missing", "20261121-7", "BOOKED"));
            assertThat(report.trace().resultCode()).isEqualTo("PARAM␣[2J␣ILLEGAL");
            assertThat(report.outcome()).isEqualTo(new DeliveryOutcome.Refused("PARAM␣[2J␣ILLEGAL"));
        }
    }

    @Test
    void aVerifiedSuccessIsConfirmedAndTraced() throws Exception {
        try (RawPeer peer = peer(SUCCESS, 1)) {
            DeliveryReport report = deliver(peer, Samples.rideHailing());

            assertThat(report.outcome()).isEqualTo(new DeliveryOutcome.Confirmed("PENDING"));
            assertThat(report.trace().httpStatus()).isEqualTo(200);
            assertThat(report.trace().verdict()).isEqualTo("VERIFIED");
            assertThat(report.trace().keyVersion()).isEqualTo("1");
            assertThat(report.trace().tracerId()).isEqualTo("tracer-1");
            assertThat(report.trace().resultStatus()).isEqualTo("S");
            assertThat(report.trace().resultCode()).isEqualTo("SUCCESS");
            assertThat(report.trace().took()).isPositive();
            assertThat(unexpectedKeys).isEmpty();
        }
    }

    @Test
    void aRetryIsStampedAndSignedAnewWithTheSameBody() throws Exception {
        try (RawPeer peer = peer(SUCCESS, 1)) {
            NotificationGateway gateway = gateway(peer.port(), Runnable::run);
            result(gateway, Samples.rideHailing());
            clock.set(Clock.fixed(NOW.plusSeconds(61), ZoneOffset.UTC));
            result(gateway, Samples.rideHailing());

            RawPeer.Received first = peer.received().get(0);
            RawPeer.Received second = peer.received().get(1);
            assertThat(second.body()).isEqualTo(first.body());
            assertThat(second.header("Request-Time")).isEqualTo("2026-11-21T10:01:01+08:00");
            assertThat(second.header("Signature")).isNotEqualTo(first.header("Signature"));
        }
    }

    @Test
    void aFittingKeyOfAnotherVersionDeliversAndIsReported() throws Exception {
        try (RawPeer peer = peer(SUCCESS, 7)) {
            assertThat(deliver(peer, Samples.rideHailing()).outcome().label()).isEqualTo("CONFIRMED");
            assertThat(unexpectedKeys).hasSize(1);
        }
    }

    @Test
    void aChangedAnswerIsUnconfirmed() throws Exception {
        RawPeer.Behaviour tampering = (request, socket) -> answer(request, socket, SUCCESS, SUCCESS + " ", 1);
        try (RawPeer peer = RawPeer.plain(tampering)) {
            DeliveryReport report = deliver(peer, Samples.rideHailing());

            assertThat(report.outcome().label()).isEqualTo("UNCONFIRMED");
            assertThat(report.trace().verdict()).isEqualTo("BAD_SIGNATURE");
        }
    }

    @Test
    void anUnsignedSuccessIsUnconfirmed() throws Exception {
        try (RawPeer peer =
                RawPeer.plain(RawPeer.answering(200, "", Bytes.utf8(SUCCESS).toArray()))) {
            DeliveryReport report = deliver(peer, Samples.rideHailing());

            assertThat(report.outcome().label()).isEqualTo("UNCONFIRMED");
            assertThat(report.trace().verdict()).isEqualTo("UNSIGNED_SUCCESS");
        }
    }

    @Test
    void tooManyRequestsSayForHowLong() throws Exception {
        String date = "Retry-After: Sat, 21 Nov 2026 02:00:09 GMT\r\n";
        try (RawPeer peer = RawPeer.plain(RawPeer.answering(429, date, new byte[0]))) {
            assertThat(deliver(peer, Samples.rideHailing()).outcome())
                    .isEqualTo(new DeliveryOutcome.SlowDown(java.time.Duration.ofSeconds(9)));
        }
    }

    @Test
    void aRefusedConnectionIsTheRoutesFaultAndADropIsUnconfirmed() throws Exception {
        assertThat(result(gateway(TransportContract.closedPort(), Runnable::run), Samples.rideHailing())
                        .outcome()
                        .label())
                .isEqualTo("ROUTE_AT_FAULT");
        try (RawPeer peer = RawPeer.plain((request, socket) -> socket.close())) {
            assertThat(deliver(peer, Samples.rideHailing()).outcome().label()).isEqualTo("UNCONFIRMED");
        }
    }

    @Test
    void whenSigningIsFullNothingIsSent() throws Exception {
        try (RawPeer peer = peer(SUCCESS, 1)) {
            Executor full = work -> {
                throw new RejectedExecutionException("full");
            };

            assertThat(result(gateway(peer.port(), full), Samples.rideHailing())
                            .outcome()
                            .label())
                    .isEqualTo("NOT_SENT");
            assertThat(peer.received()).isEmpty();
        }
    }

    @Test
    void aVerdictIsAboutTheRequestsOwnPath() throws Exception {
        try (RawPeer peer = peer(SUCCESS, 1)) {
            assertThat(deliver(peer, Samples.bare(BaseApi.CONTRACT_CARD, Command.CHANGE))
                            .trace()
                            .verdict())
                    .isEqualTo("VERIFIED");
        }
    }

    @Test
    void aRequestThatMayNoLongerBeSentOnceItIsSignedDoesNotLeave() throws Exception {
        try (RawPeer peer = RawPeer.plain(RawPeer.answering(200, "", new byte[0]))) {
            NotificationGateway account = new AccountGateways(Map.of("default", gateway(peer.port(), Runnable::run)));

            DeliveryReport report = account.deliver(Samples.rideHailing(), () -> false)
                    .toCompletableFuture()
                    .get(20, TimeUnit.SECONDS);

            assertThat(report.outcome()).isInstanceOf(DeliveryOutcome.NotSent.class);
            assertThat(peer.received()).isEmpty();
        }
    }

    @Test
    void anAccountThatIsNotConfiguredKeepsItsOrdersWaiting() throws Exception {
        AccountGateways none = new AccountGateways(Map.<String, NotificationGateway>of());

        assertThat(result(none, Samples.rideHailing()).outcome().toString())
                .contains("RouteAtFault")
                .contains("account default is not configured");
    }

    private DeliveryReport deliver(RawPeer peer, Delivery delivery) throws Exception {
        return result(gateway(peer.port(), Runnable::run), delivery);
    }

    private static DeliveryReport result(NotificationGateway gateway, Delivery delivery) throws Exception {
        return gateway.deliver(delivery, () -> true).toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    private AlipayHkGateway gateway(int port, Executor signing) {
        AnswerListener listener = (endpoint, detail) -> unexpectedKeys.add(detail);
        return new AlipayHkGateway(
                AlipayHkSettings.of("4Q5Y8W0WSG45P907917", Endpoint.of("http://127.0.0.1:" + port)),
                new RsaSigner(TestKeys.privateKey(TestKeys.PAIR), 4, RsaProviders.jdk()),
                new RsaVerifier(PublicKeys.version(1, TestKeys.publicKey(TestKeys.OTHER)), RsaProviders.jdk()),
                new VertxTransport(VERTX, TransportSettings.defaults(), Ticker.system()),
                signing,
                new Clock() {
                    @Override
                    public ZoneOffset getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(java.time.ZoneId zone) {
                        return clock.get().withZone(zone);
                    }

                    @Override
                    public Instant instant() {
                        return clock.get().instant();
                    }
                },
                listener);
    }

    private static RawPeer peer(String body, int keyVersion) throws IOException {
        return RawPeer.plain((request, socket) -> answer(request, socket, body, body, keyVersion));
    }

    private static void answer(RawPeer.Received request, Socket socket, String signed, String sent, int keyVersion)
            throws IOException {
        String path = request.head().split(" ", 3)[1];
        String time = "2026-11-21T10:00:01+08:00";
        RsaSigner signer = new RsaSigner(TestKeys.privateKey(TestKeys.OTHER), keyVersion, RsaProviders.jdk());
        byte[] input = SigningInput.post(path, request.header("Client-Id"), time, Bytes.utf8(signed))
                .toBytes();
        String headers = "client-id: " + request.header("Client-Id") + "\r\nresponse-time: " + time
                + "\r\nTRACER-ID: tracer-1\r\nsignature: " + SignatureHeader.write(signer.sign(input)) + "\r\n";
        RawPeer.answering(200, headers, Bytes.utf8(sent).toArray()).answer(request, socket);
    }

    private static boolean peerVerifies(RawPeer.Received received, String path) {
        SignatureVerifier verifier =
                new RsaVerifier(PublicKeys.version(4, TestKeys.publicKey(TestKeys.PAIR)), RsaProviders.jdk());
        Signature signature = ((SignatureReading.Found) SignatureHeader.read(received.header("Signature"))).signature();
        byte[] input = SigningInput.post(
                        path, received.header("Client-Id"), received.header("Request-Time"), received.body())
                .toBytes();
        SignatureCheck check = verifier.verify(input, signature);
        return check.isGood();
    }
}
