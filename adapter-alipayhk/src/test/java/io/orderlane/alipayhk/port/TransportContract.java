package io.orderlane.alipayhk.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Transport} keeps, beside {@link TransportBoundsContract} and {@link TransportPeersContract}. Implement
 * it with your own and run it.
 */
public interface TransportContract {

    /** A body whose bytes a careless transport would change. */
    Bytes BODY = Bytes.utf8("{\"名\":\"煤氣\",\"text\":\"a+b %2B \\\"q\\\"\"}\r\n");

    /** A path with an escape and a query, which must arrive as signed. */
    String PATH = "/api/open/alipay/v1/merchant/order/sync?a=%2Fb+c&d=";

    /** The transport under test, with these bounds. */
    Transport transport(TransportSettings settings);

    /** The same; it gives up on an answer after this long. */
    default Transport transport(Duration answerTimeout) {
        return transport(TransportSettings.defaults()
                .withTimeouts(Duration.ofSeconds(3), Duration.ofSeconds(10), answerTimeout));
    }

    @Test
    default void theRequestArrivesByteForByte() throws Exception {
        try (RawPeer peer = RawPeer.plain(RawPeer.answering(200, "", new byte[0]))) {
            exchange(peer.port());

            RawPeer.Received received = peer.received().get(0);
            assertThat(received.head()).startsWith("POST " + PATH + " HTTP/1.1\r\n");
            assertThat(received.body()).isEqualTo(BODY);
            assertThat(received.header("Client-Id")).isEqualTo("4Q5Y8W0WSG45P907917");
            assertThat(received.header("Signature")).isEqualTo("algorithm=RSA256,keyVersion=1,signature=a%2Bb%3D%3D");
            assertThat(received.header("Content-Type")).isEqualTo("application/json; charset=UTF-8");
            assertThat(received.header("Host")).isEqualTo("127.0.0.1:" + peer.port());
            assertThat(received.header("Transfer-Encoding")).isEmpty();
        }
    }

    @Test
    default void whatMayNoLongerLeaveOnceThereIsAConnectionDoesNot() throws Exception {
        try (RawPeer peer = RawPeer.plain(RawPeer.answering(200, "", new byte[0]))) {
            Transport transport = transport(Duration.ofSeconds(5));
            TransportResult kept = transport
                    .exchange(request(peer.port()), () -> false)
                    .toCompletableFuture()
                    .get(20, TimeUnit.SECONDS);

            assertThat(kept)
                    .isInstanceOfSatisfying(
                            TransportResult.NotSent.class,
                            it -> assertThat(it.why()).isEqualTo(WhyNotSent.TOO_LATE));
            assertThat(peer.received()).isEmpty();
            answered(result(transport, request(peer.port())));
            assertThat(peer.received()).hasSize(1);
        }
    }

    @Test
    default void theAnswerComesBackByteForByte() throws Exception {
        byte[] body = "{\"a\" : \"煤\"}\n".getBytes(StandardCharsets.UTF_8);
        try (RawPeer peer = RawPeer.plain(RawPeer.answering(503, "TRACER-ID: t1\r\nRetry-After: 7\r\n", body))) {
            RawResponse response = answered(exchange(peer.port()));

            assertThat(response.status()).isEqualTo(503);
            assertThat(response.body()).isEqualTo(Bytes.of(body));
            assertThat(response.headers().firstValue("Tracer-Id")).hasValue("t1");
            assertThat(response.headers().firstValue("Retry-After")).hasValue("7");
            assertThat(response.took()).isPositive();
        }
    }

    @Test
    default void aHeaderThatCameTwiceIsSeenTwice() throws Exception {
        try (RawPeer peer = RawPeer.plain(RawPeer.answering(200, "Tracer-Id: t1\r\ntracer-id: t2\r\n", new byte[0]))) {
            RawResponse response = answered(exchange(peer.port()));

            assertThat(response.headers().allValues("TRACER-ID")).containsExactly("t1", "t2");
            assertThat(response.headers().allValues("Retry-After")).isEmpty();
            assertThat(response.headers().firstValue("Retry-After")).isEmpty();
        }
    }

    @Test
    default void aRedirectIsAnAnswerAndNotFollowed() throws Exception {
        try (RawPeer other = RawPeer.plain(RawPeer.answering(200, "", new byte[0]));
                RawPeer peer = RawPeer.plain(
                        RawPeer.answering(307, "Location: http://127.0.0.1:" + other.port() + "/\r\n", new byte[0]))) {
            assertThat(answered(exchange(peer.port())).status()).isEqualTo(307);
            assertThat(other.received()).isEmpty();
        }
    }

    @Test
    default void connectionsAreKept() throws Exception {
        try (RawPeer peer = RawPeer.plain(RawPeer.answering(200, "", new byte[0]))) {
            Transport transport = transport(Duration.ofSeconds(5));
            for (int times = 0; times < 5; times++) {
                answered(result(transport, request(peer.port())));
            }
            assertThat(peer.connections()).isEqualTo(1);
        }
    }

    @Test
    default void anAnswerThatClosesItsConnectionIsAnAnswer() throws Exception {
        try (RawPeer peer = RawPeer.plain((request, socket) -> {
            RawPeer.answering(200, "Connection: close\r\n", new byte[] {1, 2}).answer(request, socket);
            socket.close();
        })) {
            Transport transport = transport(Duration.ofSeconds(5));
            for (int times = 0; times < 3; times++) {
                assertThat(answered(result(transport, request(peer.port()))).body())
                        .isEqualTo(Bytes.of(new byte[] {1, 2}));
            }
            assertThat(peer.connections()).isEqualTo(3);
        }
    }

    @Test
    default void anAnswerInChunksIsPutTogether() throws Exception {
        try (RawPeer peer = RawPeer.plain((request, socket) -> {
            String chunks = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n{\"a\r\n4\r\n\":1}\r\n0\r\n\r\n";
            socket.getOutputStream().write(chunks.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        })) {
            assertThat(answered(exchange(peer.port())).body()).isEqualTo(Bytes.utf8("{\"a\":1}"));
        }
    }

    @Test
    default void manyAtOnceEachGetTheirOwnAnswer() throws Exception {
        RawPeer.Behaviour echo = (request, socket) ->
                RawPeer.answering(200, "", request.body().toArray()).answer(request, socket);
        try (RawPeer peer = RawPeer.plain(echo)) {
            Transport transport = transport(Duration.ofSeconds(10));
            List<SignedRequest> requests = IntStream.range(0, 300)
                    .mapToObj(number -> request(peer.port(), Bytes.utf8("{\"number\":" + number + "}")))
                    .toList();
            List<CompletableFuture<TransportResult>> results = requests.stream()
                    .map(request -> transport.exchange(request, () -> true).toCompletableFuture())
                    .toList();
            for (int at = 0; at < requests.size(); at++) {
                TransportResult result = results.get(at).get(20, TimeUnit.SECONDS);
                assertThat(answered(result).body()).isEqualTo(requests.get(at).body());
            }
            assertThat(peer.received()).hasSize(300);
        }
    }

    @Test
    default void aRefusedConnectionIsCertainlyNotSent() throws Exception {
        TransportResult.NotSent result = notSent(exchange(closedPort()));

        assertThat(result.why()).isEqualTo(WhyNotSent.REFUSED);
        assertThat(result.why().routeAtFault()).isTrue();
    }

    @Test
    default void aDropAfterTheRequestIsMaybeSent() throws Exception {
        try (RawPeer peer = RawPeer.plain((request, socket) -> socket.close())) {
            assertThat(maybeSent(exchange(peer.port())).why()).isEqualTo(WhyMaybeSent.CUT);
            assertThat(peer.received()).hasSize(1);
        }
    }

    @Test
    default void aResetAfterTheRequestIsMaybeSent() throws Exception {
        try (RawPeer peer = RawPeer.plain((request, socket) -> RawPeer.reset(socket))) {
            assertThat(maybeSent(exchange(peer.port())).why()).isEqualTo(WhyMaybeSent.CUT);
        }
    }

    @Test
    default void aCutBodyIsMaybeSentAndNeverAnAnswer() throws Exception {
        try (RawPeer peer = RawPeer.plain((request, socket) -> {
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{\"res".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.close();
        })) {
            assertThat(maybeSent(exchange(peer.port())).why()).isEqualTo(WhyMaybeSent.CUT);
        }
    }

    @Test
    default void anAnswerThatDoesNotComeIsMaybeSent() throws Exception {
        try (RawPeer peer = RawPeer.plain((request, socket) -> {})) {
            Transport impatient = transport(TransportSettings.defaults()
                    .withTimeouts(Duration.ofSeconds(3), Duration.ofMinutes(1), Duration.ofMillis(300)));

            TransportResult result = result(impatient, request(peer.port()));

            assertThat(maybeSent(result).why()).isEqualTo(WhyMaybeSent.TIMED_OUT);
        }
    }

    /** Sends once with patience and waits. */
    default TransportResult exchange(int port) throws Exception {
        return result(transport(Duration.ofSeconds(5)), request(port));
    }

    /** A request to this port of loopback. */
    static SignedRequest request(int port) {
        return request(port, BODY);
    }

    /** A request with another body. */
    static SignedRequest request(int port, Bytes body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Client-Id", "4Q5Y8W0WSG45P907917");
        headers.put("Content-Type", "application/json; charset=UTF-8");
        headers.put("Signature", "algorithm=RSA256,keyVersion=1,signature=a%2Bb%3D%3D");
        return new SignedRequest(Endpoint.of("http://127.0.0.1:" + port), PATH, headers, body);
    }

    /** The result, waited for. */
    static TransportResult result(Transport transport, SignedRequest request) throws Exception {
        return transport.exchange(request, () -> true).toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    /** A port nobody listens on. */
    static int closedPort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** The answer in it. */
    static RawResponse answered(TransportResult result) {
        assertThat(result).isInstanceOf(TransportResult.Answered.class);
        return ((TransportResult.Answered) result).response();
    }

    /** The failure in it. */
    static TransportResult.NotSent notSent(TransportResult result) {
        assertThat(result).isInstanceOf(TransportResult.NotSent.class);
        return (TransportResult.NotSent) result;
    }

    /** The failure in it. */
    static TransportResult.MaybeSent maybeSent(TransportResult result) {
        assertThat(result).isInstanceOf(TransportResult.MaybeSent.class);
        return (TransportResult.MaybeSent) result;
    }
}
