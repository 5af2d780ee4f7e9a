package io.orderlane.alipayhk.port;

import static io.orderlane.alipayhk.port.TransportContract.answered;
import static io.orderlane.alipayhk.port.TransportContract.maybeSent;
import static io.orderlane.alipayhk.port.TransportContract.notSent;
import static io.orderlane.alipayhk.port.TransportContract.request;
import static io.orderlane.alipayhk.port.TransportContract.result;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bounds that every {@link Transport} keeps: connections, waits, sizes, and its end. It is an AutoCloseable. */
public interface TransportBoundsContract extends TransportContract {

    @Test
    default void moreThanThePoolAndItsQueueHoldIsNotSentAtOnce() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        try (RawPeer slow = RawPeer.plain((request, socket) -> {
            awaitQuietly(open);
            RawPeer.answering(200, "", new byte[0]).answer(request, socket);
        })) {
            Transport small = transport(TransportSettings.defaults().withConnections(1, 1));
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
    default void whoWaitsTooLongForAConnectionIsNotSentEvenLater() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        try (RawPeer slow = RawPeer.plain((request, socket) -> {
            awaitQuietly(open);
            RawPeer.answering(200, "", new byte[0]).answer(request, socket);
        })) {
            Transport small = transport(TransportSettings.defaults()
                    .withConnections(1, 5)
                    .withTimeouts(Duration.ofSeconds(1), Duration.ofMillis(1500), Duration.ofSeconds(20)));
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
    default void anAnswerThatIsTooLargeIsMaybeSent() throws Exception {
        try (RawPeer peer = RawPeer.plain(RawPeer.answering(200, "", new byte[64 * 1024 + 1]))) {
            assertThat(maybeSent(exchange(peer.port())).why()).isEqualTo(WhyMaybeSent.TOO_LARGE);
        }
    }

    @Test
    default void anAnswerThatTricklesForEverIsGivenUp() throws Exception {
        try (RawPeer peer = RawPeer.plain((request, socket) -> trickle(socket.getOutputStream()))) {
            Transport impatient = transport(TransportSettings.defaults()
                    .withTimeouts(
                            Duration.ofSeconds(1), Duration.ofSeconds(1).multipliedBy(2), Duration.ofMillis(500)));

            assertThat(maybeSent(result(impatient, request(peer.port()))).why()).isEqualTo(WhyMaybeSent.TIMED_OUT);
        }
    }

    @Test
    default void anAnswerGivenUpFreesItsConnection() throws Exception {
        AtomicInteger times = new AtomicInteger();
        RawPeer.Behaviour fine = RawPeer.answering(200, "", new byte[0]);
        try (RawPeer peer = RawPeer.plain((request, socket) -> {
            if (times.getAndIncrement() == 0) {
                trickle(socket.getOutputStream());
            }
            fine.answer(request, socket);
        })) {
            Transport single = transport(TransportSettings.defaults()
                    .withConnections(1, 1)
                    .withTimeouts(
                            Duration.ofSeconds(1), Duration.ofSeconds(1).multipliedBy(2), Duration.ofMillis(500)));

            maybeSent(result(single, request(peer.port())));
            answered(result(single, request(peer.port())));
        }
    }

    @Test
    default void anAnswerThatEndsWithItsConnectionIsRead() throws Exception {
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
    default void aClosedTransportSendsNothing() throws Exception {
        try (RawPeer peer = RawPeer.plain(RawPeer.answering(200, "", new byte[0]))) {
            Transport closed = transport(TransportSettings.defaults());
            ((AutoCloseable) closed).close();

            assertThat(notSent(result(closed, request(peer.port()))).why()).isEqualTo(WhyNotSent.CLOSED);
            assertThat(peer.received()).isEmpty();
        }
    }

    private static void trickle(OutputStream out) throws IOException {
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
}
