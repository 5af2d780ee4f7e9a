package io.orderlane.alipayhk.port;

import static io.orderlane.alipayhk.port.TransportContract.answered;
import static io.orderlane.alipayhk.port.TransportContract.maybeSent;
import static io.orderlane.alipayhk.port.TransportContract.notSent;
import static io.orderlane.alipayhk.port.TransportContract.request;
import static io.orderlane.alipayhk.port.TransportContract.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS, proxies, and peers that are there and yet not what was expected: each is called by its name. */
public interface TransportPeersContract extends TransportContract {

    @Test
    default void anUnknownHostIsCertainlyNotSent() throws Exception {
        SignedRequest nowhere = to(Endpoint.of("https://no-such-host.invalid"));

        TransportResult.NotSent result = notSent(result(transport(Duration.ofSeconds(5)), nowhere));

        assertThat(result.why()).isIn(WhyNotSent.UNKNOWN_HOST, WhyNotSent.NO_FREE_CONNECTION, WhyNotSent.UNREACHABLE);
    }

    @Test
    default void anUntrustedCertificateIsRefusedAndNothingLeaves() throws Exception {
        try (TestTls tls = TestTls.forHost("localhost");
                RawPeer peer = RawPeer.on(tls.listen(), RawPeer.answering(200, "", new byte[0]))) {
            TransportResult.NotSent result =
                    notSent(result(transport(Duration.ofSeconds(5)), to(secure("localhost", peer))));

            assertThat(result.why()).isEqualTo(WhyNotSent.TLS);
            assertThat(peer.received()).isEmpty();
        }
    }

    @Test
    default void aTrustedCertificateIsAccepted() throws Exception {
        try (TestTls tls = TestTls.forHost("localhost");
                RawPeer peer = RawPeer.on(tls.listen(), RawPeer.answering(200, "", new byte[0]))) {
            Transport trusting = transport(TransportSettings.defaults().withTrust(tls.certificateFile()));

            assertThat(answered(result(trusting, to(secure("localhost", peer)))).status())
                    .isEqualTo(200);
        }
    }

    @Test
    default void aTrustedCertificateOfAnotherHostIsRefused() throws Exception {
        try (TestTls tls = TestTls.forHost("open.example");
                RawPeer peer = RawPeer.on(tls.listen(), RawPeer.answering(200, "", new byte[0]))) {
            Transport trusting = transport(TransportSettings.defaults().withTrust(tls.certificateFile()));

            assertThat(notSent(result(trusting, to(secure("localhost", peer)))).why())
                    .isEqualTo(WhyNotSent.TLS);
            assertThat(peer.received()).isEmpty();
        }
    }

    @Test
    default void aHandshakeThatNeverEndsIsCertainlyNotSent() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Endpoint endpoint = Endpoint.of("https://localhost:" + silent.getLocalPort());
            Transport impatient = transport(TransportSettings.defaults()
                    .withTimeouts(Duration.ofMillis(500), Duration.ofSeconds(10), Duration.ofSeconds(5)));

            assertThat(notSent(result(impatient, to(endpoint))).why()).isIn(WhyNotSent.TLS, WhyNotSent.UNREACHABLE);
        }
    }

    @Test
    default void aProxyCarriesTheRequest() throws Exception {
        try (RawPeer proxy = RawPeer.plain(RawPeer.answering(200, "", new byte[0]))) {
            Transport through =
                    transport(TransportSettings.defaults().withProxy(URI.create("http://127.0.0.1:" + proxy.port())));

            answered(result(through, request(9)));
            assertThat(proxy.received().get(0).head()).startsWith("POST http://127.0.0.1:9" + PATH + " HTTP/1.1");
        }
    }

    @Test
    default void aProxyThatRefusesTheTunnelIsCertainlyNotSent() throws Exception {
        try (RawPeer proxy = RawPeer.plain(RawPeer.answering(403, "", new byte[0]))) {
            Transport through =
                    transport(TransportSettings.defaults().withProxy(URI.create("http://127.0.0.1:" + proxy.port())));

            TransportResult.NotSent result = notSent(result(through, to(Endpoint.of("https://open.example"))));

            assertThat(result.why()).isEqualTo(WhyNotSent.PROXY);
            assertThat(proxy.received().get(0).head()).startsWith("CONNECT open.example:443");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n",
                "SSH-2.0-OpenSSH_9.6\r\n",
                "220 mail.example ESMTP\r\n"
            })
    default void aServerThatSpeaksNoTlsIsNamedAsSuch(String speech) throws Exception {
        try (Speaking peer = new Speaking(speech, false)) {
            TransportResult.NotSent result =
                    notSent(result(transport(TransportSettings.defaults()), to("https://localhost:" + peer.port())));

            assertThat(result.why().name()).as(result.detail()).isEqualTo("NO_TLS");
            assertThat(result.why().routeAtFault()).isTrue();
            assertThat(result.detail())
                    .contains("speaks no TLS")
                    .contains("https")
                    .doesNotContain("4854");
        }
    }

    @Test
    default void aServerThatEndsTheHandshakeIsToldFromOneWithAnUntrustedCertificate() throws Exception {
        try (Speaking peer = new Speaking("", true)) {
            TransportResult.NotSent result =
                    notSent(result(transport(TransportSettings.defaults()), to("https://localhost:" + peer.port())));

            assertThat(result.why().name()).isEqualTo("TLS");
            assertThat(result.detail()).contains("ended the connection within the TLS handshake");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {9_000, 100_000})
    default void anAnswerWhoseHeaderIsOverTheLimitIsNamed(int length) throws Exception {
        String header = "X-Long: " + "a".repeat(length) + "\r\n";
        try (RawPeer peer = RawPeer.plain(RawPeer.answering(200, header, new byte[0]))) {
            TransportResult.MaybeSent result =
                    maybeSent(result(transport(TransportSettings.defaults()), request(peer.port())));

            assertThat(result.why().name()).isEqualTo("HEADER_TOO_LARGE");
            assertThat(result.detail()).contains("8192").doesNotContain("aaaa");
        }
    }

    @Test
    default void manyHeadersOverTheLimitAreNamed() throws Exception {
        StringBuilder headers = new StringBuilder();
        for (int number = 0; number < 500; number++) {
            headers.append("X-")
                    .append(number)
                    .append(": ")
                    .append("b".repeat(50))
                    .append("\r\n");
        }
        try (RawPeer peer = RawPeer.plain(RawPeer.answering(200, headers.toString(), new byte[0]))) {
            assertThat(maybeSent(result(transport(TransportSettings.defaults()), request(peer.port())))
                            .why()
                            .name())
                    .isEqualTo("HEADER_TOO_LARGE");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SSH-2.0-OpenSSH_9.6\r\n\r\n", "\u0015\u0003\u0003\u0000\u0002\u0002\u0032\r\n", "{}\r\n\r\n"})
    default void anAnswerThatIsNoHttpIsNamed(String speech) throws Exception {
        try (RawPeer peer = RawPeer.plain((request, socket) -> write(socket, speech))) {
            TransportResult.MaybeSent result =
                    maybeSent(result(transport(TransportSettings.defaults()), request(peer.port())));

            assertThat(result.why().name()).as(result.detail()).isEqualTo("NO_HTTP");
            assertThat(result.detail()).contains("no HTTP/1.1");
        }
    }

    @Test
    default void anIpv6AddressIsAnEndpoint() throws Exception {
        try (ServerSocket six = onSix();
                RawPeer peer = RawPeer.on(six, RawPeer.answering(200, "", new byte[0]))) {
            answered(result(transport(TransportSettings.defaults()), to("http://[::1]:" + peer.port())));

            assertThat(peer.received().get(0).header("Host")).isEqualTo("[::1]:" + peer.port());
        }
    }

    @Test
    default void anIpv6AddressIsAnEndpointWithTls() throws Exception {
        onSix().close();
        try (TestTls tls = TestTls.forAddress("::1");
                RawPeer peer =
                        RawPeer.on(tls.listen(InetAddress.getByName("::1")), RawPeer.answering(200, "", new byte[0]))) {
            TransportSettings trusting = TransportSettings.defaults().withTrust(tls.certificateFile());

            answered(result(transport(trusting), to("https://[::1]:" + peer.port())));
            assertThat(peer.received().get(0).header("Host")).isEqualTo("[::1]:" + peer.port());
        }
    }

    @Test
    default void aProxyMayHaveAnIpv6Address() throws Exception {
        try (ServerSocket six = onSix();
                RawPeer proxy = RawPeer.on(six, RawPeer.answering(200, "", new byte[0]))) {
            TransportSettings through =
                    TransportSettings.defaults().withProxy(URI.create("http://[::1]:" + proxy.port()));

            answered(result(transport(through), request(9)));
            assertThat(proxy.received().get(0).head()).startsWith("POST http://127.0.0.1:9");
        }
    }

    private static ServerSocket onSix() throws IOException {
        try {
            return new ServerSocket(0, 5, InetAddress.getByName("::1"));
        } catch (IOException none) {
            return abort("this machine has no IPv6");
        }
    }

    private static Endpoint secure(String host, RawPeer peer) throws UnknownHostException {
        return Endpoint.of("https://" + host + ":" + peer.port());
    }

    private static SignedRequest to(Endpoint endpoint) {
        return new SignedRequest(endpoint, PATH, Map.of(), Bytes.utf8("{}"));
    }

    private static SignedRequest to(String endpoint) {
        return new SignedRequest(Endpoint.of(endpoint), PATH, Map.of(), Bytes.utf8("{}"));
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Reads the beginning of what comes, says its piece and ends, or stays. */
    final class Speaking implements AutoCloseable {

        private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        private final Thread thread;

        Speaking(String speech, boolean ends) throws IOException {
            thread = new Thread(() -> serve(speech, ends), "speaking-peer");
            thread.setDaemon(true);
            thread.start();
        }

        private void serve(String speech, boolean ends) {
            try (Socket socket = server.accept()) {
                assertThat(socket.getInputStream().read()).isGreaterThanOrEqualTo(0);
                write(socket, speech);
                if (!ends) {
                    socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
                }
            } catch (IOException gone) {
                // the other side left
            }
        }

        int port() {
            return server.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
