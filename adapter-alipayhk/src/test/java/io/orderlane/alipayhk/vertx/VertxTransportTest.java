package io.orderlane.alipayhk.vertx;

import static io.orderlane.alipayhk.port.TransportContract.answered;
import static io.orderlane.alipayhk.port.TransportContract.maybeSent;
import static io.orderlane.alipayhk.port.TransportContract.request;
import static io.orderlane.alipayhk.port.TransportContract.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.alipayhk.port.RawPeer;
import io.orderlane.alipayhk.port.Transport;
import io.orderlane.alipayhk.port.TransportBoundsContract;
import io.orderlane.alipayhk.port.TransportPeersContract;
import io.orderlane.alipayhk.port.TransportResult;
import io.orderlane.alipayhk.port.TransportSettings;
import io.orderlane.core.port.Ticker;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class VertxTransportTest implements TransportBoundsContract, TransportPeersContract {

    private static final Vertx VERTX = Vertx.vertx();

    @AfterAll
    static void closeVertx() throws Exception {
        VERTX.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Override
    public VertxTransport transport(TransportSettings settings) {
        return new VertxTransport(VERTX, settings, Ticker.system());
    }

    @Test
    void whoeverAsksTheLastLookIsOnTheOneThreadThatWrites() throws Exception {
        try (RawPeer peer = RawPeer.plain(RawPeer.answering(200, "", new byte[0]))) {
            Transport transport = transport(Duration.ofSeconds(5));
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
    void aStatusLineOverTheLimitIsNamed() throws Exception {
        try (RawPeer peer = RawPeer.plain((request, socket) -> socket.getOutputStream()
                .write(("HTTP/1.1 200 " + "c".repeat(5_000) + "\r\nContent-Length: 0\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII)))) {
            assertThat(maybeSent(result(transport(TransportSettings.defaults()), request(peer.port())))
                            .why()
                            .name())
                    .isEqualTo("HEADER_TOO_LARGE");
        }
    }
}
