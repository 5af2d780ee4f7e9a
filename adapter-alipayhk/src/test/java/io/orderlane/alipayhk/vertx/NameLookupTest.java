package io.orderlane.alipayhk.vertx;

import static io.orderlane.alipayhk.port.TransportContract.answered;
import static io.orderlane.alipayhk.port.TransportContract.notSent;
import static io.orderlane.alipayhk.port.TransportContract.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.alipayhk.port.Bytes;
import io.orderlane.alipayhk.port.Endpoint;
import io.orderlane.alipayhk.port.RawPeer;
import io.orderlane.alipayhk.port.SignedRequest;
import io.orderlane.alipayhk.port.TestTls;
import io.orderlane.alipayhk.port.TransportContract;
import io.orderlane.alipayhk.port.TransportResult;
import io.orderlane.alipayhk.port.TransportSettings;
import io.orderlane.alipayhk.port.WhyNotSent;
import io.orderlane.core.port.Ticker;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.dns.AddressResolverOptions;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Names that appear and names that move, while the process runs. */
@Timeout(60)
class NameLookupTest {

    private static final String NAME = "gateway.orderlane.test";

    @TempDir
    Path folder;

    private TestNameServer names;
    private Path hosts;
    private Vertx vertx;

    @BeforeEach
    void begin() throws Exception {
        names = new TestNameServer();
        hosts = Files.writeString(folder.resolve("hosts"), "127.0.0.1 localhost\n");
    }

    @AfterEach
    void end() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        names.close();
    }

    @Test
    void aNameThatAppearsInTheHostsFileIsFoundWithoutARestart() throws Exception {
        VertxTransport transport = transport(NameLookup.options());
        try (TestTls tls = TestTls.forHost(NAME);
                RawPeer peer = peer(tls, "127.0.0.1", 0)) {
            VertxTransport trusting = trusting(tls);
            assertThat(notSent(result(trusting, to(peer.port()))).why()).isEqualTo(WhyNotSent.UNKNOWN_HOST);

            Files.writeString(hosts, "127.0.0.1 localhost " + NAME + "\n");

            untilAnswered(trusting, peer.port());
        }
        transport.close();
    }

    @Test
    void aNameThatDidNotResolveIsAskedForAtEveryTry() throws Exception {
        VertxTransport transport = transport(NameLookup.options());
        for (int tries = 1; tries <= 3; tries++) {
            int before = names.asked();
            assertThat(notSent(result(transport, to(9))).why()).isEqualTo(WhyNotSent.UNKNOWN_HOST);
            assertThat(names.asked()).isGreaterThan(before);
        }
    }

    @Test
    void aNameThatAppearsAtTheNameServerIsFoundAtTheNextTry() throws Exception {
        transport(NameLookup.options()).close();
        try (TestTls tls = TestTls.forHost(NAME);
                RawPeer peer = peer(tls, "127.0.0.1", 0)) {
            VertxTransport trusting = trusting(tls);
            assertThat(notSent(result(trusting, to(peer.port()))).why()).isEqualTo(WhyNotSent.UNKNOWN_HOST);

            names.leadsTo("127.0.0.1");

            answered(result(trusting, to(peer.port())));
        }
    }

    @Test
    void aNameWhoseAddressMovedLeadsThereThoughItsOldConnectionsStillWork() throws Exception {
        transport(NameLookup.options(Duration.ofSeconds(1))).close();
        names.leadsTo("127.0.0.1");
        try (TestTls tls = TestTls.forHost(NAME);
                RawPeer old = peer(tls, "127.0.0.1", 0);
                RawPeer moved = peer(tls, "127.0.0.2", old.port())) {
            TransportSettings settings = TransportSettings.defaults()
                    .withTrust(tls.certificateFile())
                    .withConnectionLife(Duration.ofSeconds(1));
            VertxTransport trusting = new VertxTransport(vertx, settings, Ticker.system());
            answered(result(trusting, to(old.port())));
            assertThat(old.received()).hasSize(1);

            names.leadsTo("127.0.0.2");

            while (moved.received().isEmpty()) {
                answered(result(trusting, to(old.port())));
            }
        }
    }

    @Test
    void whatIsKeptOfAnAddressAndOfAConnectionIsTogetherLessThanAMinute() {
        transport(NameLookup.options()).close();
        Duration together = TransportSettings.defaults()
                .connectionLife()
                .plusSeconds(NameLookup.options().getCacheMaxTimeToLive());

        assertThat(together).isLessThan(Duration.ofMinutes(1));
        assertThat(NameLookup.options().getCacheNegativeTimeToLive()).isZero();
    }

    /**
     * A connection may end in the very moment in which a request is given to it, most of all on a busy machine: such a request
     * is told as one that may have been sent, and is sent again. Cut short they would be many.
     */
    @Test
    void hardlyARequestSuffersFromConnectionsThatEnd() throws Exception {
        transport(NameLookup.options()).close();
        try (RawPeer peer = RawPeer.plain(RawPeer.answering(200, "", new byte[0]))) {
            VertxTransport shortLived = new VertxTransport(
                    vertx, TransportSettings.defaults().withConnectionLife(Duration.ofMillis(20)), Ticker.system());
            int answered = 0;
            for (int round = 0; round < 40; round++) {
                List<CompletableFuture<TransportResult>> together = Stream.generate(() -> shortLived
                                .exchange(TransportContract.request(peer.port()), () -> true)
                                .toCompletableFuture())
                        .limit(50)
                        .toList();
                for (CompletableFuture<TransportResult> one : together) {
                    answered += one.get(20, TimeUnit.SECONDS) instanceof TransportResult.Answered ? 1 : 0;
                }
            }
            assertThat(answered).isBetween(1_990, 2_000);
            assertThat(peer.received()).hasSizeBetween(answered, 2_000);
            assertThat(peer.connections()).isGreaterThan(50);
        }
    }

    private void untilAnswered(VertxTransport transport, int port) throws Exception {
        TransportResult result = result(transport, to(port));
        while (!(result instanceof TransportResult.Answered)) {
            result = result(transport, to(port));
        }
        answered(result);
    }

    private VertxTransport transport(AddressResolverOptions options) {
        vertx = Vertx.vertx(new VertxOptions()
                .setAddressResolverOptions(
                        options.setHostsPath(hosts.toString()).setServers(List.of(names.endpoint()))));
        return new VertxTransport(vertx, TransportSettings.defaults(), Ticker.system());
    }

    private VertxTransport trusting(TestTls tls) {
        return new VertxTransport(
                vertx, TransportSettings.defaults().withTrust(tls.certificateFile()), Ticker.system());
    }

    private static RawPeer peer(TestTls tls, String address, int port) throws Exception {
        ServerSocket server = tls.listen(InetAddress.getByName(address), port);
        return RawPeer.on(server, RawPeer.answering(200, "", new byte[0]));
    }

    private static SignedRequest to(int port) {
        return new SignedRequest(
                Endpoint.of("https://" + NAME + ":" + port), TransportContract.PATH, Map.of(), Bytes.utf8("{}"));
    }
}
