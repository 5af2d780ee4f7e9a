package io.orderlane.alipayhk.vertx;

import static io.orderlane.alipayhk.port.TransportContract.answered;
import static io.orderlane.alipayhk.port.TransportContract.maybeSent;
import static io.orderlane.alipayhk.port.TransportContract.notSent;
import static io.orderlane.alipayhk.port.TransportContract.request;
import static io.orderlane.alipayhk.port.TransportContract.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.alipayhk.port.Bytes;
import io.orderlane.alipayhk.port.Endpoint;
import io.orderlane.alipayhk.port.RawPeer;
import io.orderlane.alipayhk.port.SignedRequest;
import io.orderlane.alipayhk.port.Transport;
import io.orderlane.alipayhk.port.TransportContract;
import io.orderlane.alipayhk.port.TransportResult;
import io.orderlane.alipayhk.port.WhyMaybeSent;
import io.orderlane.alipayhk.port.WhyNotSent;
import io.orderlane.core.port.Ticker;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class VertxTransportTest implements TransportContract {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Duration SECOND = Duration.ofSeconds(1);

    @AfterAll
    static void closeVertx() throws Exception {
        VERTX.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Override
    public VertxTransport transport(Duration answerTimeout) {
        return transport(TransportSettings.defaults()
                .withTimeouts(Duration.ofSeconds(3), Duration.ofSeconds(10), answerTimeout));
    }

    private static VertxTransport transport(TransportSettings settings) {
        return new VertxTransport(VERTX, settings, Ticker.system());
    }

    @Test
    void anUnknownHostIsCertainlyNotSent() throws Exception {
        SignedRequest nowhere = to(Endpoint.of("https://no-such-host.invalid"));

        TransportResult.NotSent result = notSent(result(transport(Duration.ofSeconds(5)), nowhere));

        assertThat(result.why()).isIn(WhyNotSent.UNKNOWN_HOST, WhyNotSent.NO_FREE_CONNECTION);
    }

    @Test
    void anUntrustedCertificateIsRefusedAndNothingLeaves() throws Exception {
        try (TestTls tls = TestTls.forHost("localhost");
                RawPeer peer = RawPeer.on(tls.listen(), RawPeer.answering(200, "", new byte[0]))) {
            TransportResult.NotSent result =
                    notSent(result(transport(Duration.ofSeconds(5)), to(secure("localhost", peer))));

            assertThat(result.why()).isEqualTo(WhyNotSent.TLS);
            assertThat(peer.received()).isEmpty();
        }
    }

    @Test
    void aTrustedCertificateIsAccepted() throws Exception {
        try (TestTls tls = TestTls.forHost("localhost");
                RawPeer peer = RawPeer.on(tls.listen(), RawPeer.answering(200, "", new byte[0]))) {
            Transport trusting = transport(TransportSettings.defaults().withTrust(tls.certificateFile()));

            assertThat(answered(result(trusting, to(secure("localhost", peer)))).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aTrustedCertificateOfAnotherHostIsRefused() throws Exception {
        try (TestTls tls = TestTls.forHost("open.example");
                RawPeer peer = RawPeer.on(tls.listen(), RawPeer.answering(200, "", new byte[0]))) {
            Transport trusting = transport(TransportSettings.defaults().withTrust(tls.certificateFile()));

            assertThat(notSent(result(trusting, to(secure("localhost", peer)))).why())
                    .isEqualTo(WhyNotSent.TLS);
            assertThat(peer.received()).isEmpty();
        }
    }

    @Test
    void aHandshakeThatNeverEndsIsCertainlyNotSent() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Endpoint endpoint = Endpoint.of("https://localhost:" + silent.getLocalPort());

            assertThat(notSent(result(transport(Duration.ofSeconds(5)), to(endpoint)))
                            .why())
                    .isEqualTo(WhyNotSent.TLS);
        }
    }

    @Test
    void whoeverAsksTheLastLookIsOnTheOneThreadThatWrites() throws Exception {
        try (RawPeer peer = RawPeer.plain(RawPeer.answering(200, "", new byte[0]))) {
            VertxTransport transport = transport(Duration.ofSeconds(5));
            Set<Thread> looked = ConcurrentHashMap.newKeySet();
            Set<Thread> answered = ConcurrentHashMap.newKeySet();
            List<CompletableFuture<TransportResult>> all = Stream.generate(() -> CompletableFuture.supplyAsync(
                                    () -> transport.exchange(
                                            request(peer.port()), () -> looked.add(Thread.currentThread()) || true),
                                    ask -> new Thread(ask).start())
                            .thenCompose(asked -> asked)
                            .whenComplete((result, failure) -> answered.add(Thread.currentThread())))
                    .limit(16)
                    .toList();
            all.forEach(result -> answered(result.join()));

            assertThat(looked).hasSize(1);
            assertThat(answered).containsAll(looked);
        }
    }

    @Test
    void moreThanThePoolAndItsQueueHoldIsNotSentAtOnce() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        try (RawPeer slow = RawPeer.plain((request, socket) -> {
            awaitQuietly(open);
            RawPeer.answering(200, "", new byte[0]).answer(request, socket);
        })) {
            VertxTransport small = transport(TransportSettings.defaults().withConnections(1, 1));
            List<CompletableFuture<TransportResult>> many = Stream.generate(() -> request(slow.port()))
                    .limit(5)
                    .map(request -> small.exchange(request, () -> true).toCompletableFuture())
                    .toList();
            Object first = CompletableFuture.anyOf(many.toArray(CompletableFuture[]::new))
                    .get(10, TimeUnit.SECONDS);
            open.countDown();

            assertThat(notSent((TransportResult) first).why()).isEqualTo(WhyNotSent.NO_FREE_CONNECTION);
            long answered = many.stream()
                    .map(CompletableFuture::join)
                    .filter(TransportResult.Answered.class::isInstance)
                    .count();
            assertThat(answered).isPositive();
            assertThat(slow.received()).hasSize((int) answered);
        }
    }

    @Test
    void whoWaitsTooLongForAConnectionIsNotSentEvenLater() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        try (RawPeer slow = RawPeer.plain((request, socket) -> {
            awaitQuietly(open);
            RawPeer.answering(200, "", new byte[0]).answer(request, socket);
        })) {
            VertxTransport small = transport(TransportSettings.defaults()
                    .withConnections(1, 5)
                    .withTimeouts(SECOND, Duration.ofMillis(1500), Duration.ofSeconds(20)));
            CompletionStage<TransportResult> first = small.exchange(request(slow.port()), () -> true);
            TransportResult second = result(small, request(slow.port()));
            open.countDown();

            assertThat(notSent(second).why()).isEqualTo(WhyNotSent.NO_FREE_CONNECTION);
            answered(first.toCompletableFuture().get(10, TimeUnit.SECONDS));
            answered(result(small, request(slow.port())));
            assertThat(slow.received()).hasSize(2);
        }
    }

    @Test
    void anAnswerThatIsTooLargeIsMaybeSent() throws Exception {
        try (RawPeer peer = RawPeer.plain(RawPeer.answering(200, "", new byte[64 * 1024 + 1]))) {
            assertThat(maybeSent(exchange(peer.port())).why()).isEqualTo(WhyMaybeSent.TOO_LARGE);
        }
    }

    @Test
    void anAnswerThatTricklesForEverIsGivenUp() throws Exception {
        try (RawPeer peer = RawPeer.plain((request, socket) -> trickle(socket.getOutputStream()))) {
            VertxTransport impatient = transport(
                    TransportSettings.defaults().withTimeouts(SECOND, SECOND.multipliedBy(2), Duration.ofMillis(500)));

            assertThat(maybeSent(result(impatient, request(peer.port()))).why()).isEqualTo(WhyMaybeSent.TIMED_OUT);
        }
    }

    @Test
    void anAnswerGivenUpFreesItsConnection() throws Exception {
        AtomicInteger times = new AtomicInteger();
        RawPeer.Behaviour fine = RawPeer.answering(200, "", new byte[0]);
        try (RawPeer peer = RawPeer.plain((request, socket) -> {
            if (times.getAndIncrement() == 0) {
                trickle(socket.getOutputStream());
            }
            fine.answer(request, socket);
        })) {
            VertxTransport single = transport(TransportSettings.defaults()
                    .withConnections(1, 1)
                    .withTimeouts(SECOND, SECOND.multipliedBy(2), Duration.ofMillis(500)));

            maybeSent(result(single, request(peer.port())));
            answered(result(single, request(peer.port())));
        }
    }

    @Test
    void anAnswerThatEndsWithItsConnectionIsRead() throws Exception {
        try (RawPeer peer = RawPeer.plain((request, socket) -> {
            socket.getOutputStream().write("HTTP/1.0 200 OK\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.close();
        })) {
            TransportResult result = exchange(peer.port());

            assertThat(result.toString()).contains("HTTP 200, 2 bytes");
        }
    }

    @Test
    void aProxyCarriesTheRequest() throws Exception {
        try (RawPeer proxy = RawPeer.plain(RawPeer.answering(200, "", new byte[0]))) {
            VertxTransport through =
                    transport(TransportSettings.defaults().withProxy(URI.create("http://127.0.0.1:" + proxy.port())));

            answered(result(through, request(9)));
            assertThat(proxy.received().get(0).head()).startsWith("POST http://127.0.0.1:9" + PATH + " HTTP/1.1");
        }
    }

    @Test
    void aProxyThatRefusesTheTunnelIsCertainlyNotSent() throws Exception {
        try (RawPeer proxy = RawPeer.plain(RawPeer.answering(403, "", new byte[0]))) {
            VertxTransport through =
                    transport(TransportSettings.defaults().withProxy(URI.create("http://127.0.0.1:" + proxy.port())));

            TransportResult.NotSent result = notSent(result(through, to(Endpoint.of("https://open.example"))));

            assertThat(result.why()).isEqualTo(WhyNotSent.PROXY);
            assertThat(proxy.received().get(0).head()).startsWith("CONNECT open.example:443");
        }
    }

    @Test
    void aClosedTransportSendsNothing() throws Exception {
        try (RawPeer peer = RawPeer.plain(RawPeer.answering(200, "", new byte[0]))) {
            VertxTransport closed = transport(TransportSettings.defaults());
            closed.close();

            assertThat(notSent(result(closed, request(peer.port()))).why()).isEqualTo(WhyNotSent.CLOSED);
            assertThat(peer.received()).isEmpty();
        }
    }

    private static void trickle(java.io.OutputStream out) throws java.io.IOException {
        out.write("HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        CountDownLatch never = new CountDownLatch(1);
        for (int sent = 0; sent < 60000; sent++) {
            out.write(' ');
            out.flush();
            awaitQuietly(never, 20);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        awaitQuietly(latch, 15_000);
    }

    private static void awaitQuietly(CountDownLatch latch, long millis) {
        try {
            boolean opened = latch.await(millis, TimeUnit.MILLISECONDS);
            assertThat(opened).isIn(true, false);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Endpoint secure(String host, RawPeer peer) throws UnknownHostException {
        return Endpoint.of("https://" + host + ":" + peer.port());
    }

    private static SignedRequest to(Endpoint endpoint) {
        return new SignedRequest(endpoint, PATH, Map.of(), Bytes.utf8("{}"));
    }
}
