package io.orderlane.alipayhk.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.alipayhk.port.TransportResult;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {

    private static Stream<Throwable> failures() {
        return Stream.of(
                new TimeoutException("The timeout period of 10000ms has been exceeded"),
                new HttpClosedException("Connection was closed"),
                new IOException("Connection reset by peer"),
                new IOException(),
                new ConnectException("Connection refused: /127.0.0.1:9"),
                new UnknownHostException("nowhere.example"),
                new BoundedAnswer.TooLargeException(7),
                new IllegalStateException("Client is closed"),
                new ArithmeticException());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aReasonIsInPlainWordsAndNamesNoClass(Throwable failure) {
        for (String words : new String[] {
            ((TransportResult.NotSent) Failures.notSent(failure)).detail(),
            ((TransportResult.MaybeSent) Failures.maybeSent(failure)).detail()
        }) {
            assertThat(words).isNotBlank().doesNotContain("Exception", "Throwable");
        }
    }

    @Test
    void whatIsKnownBesideIsSaid() {
        assertThat(((TransportResult.MaybeSent) Failures.maybeSent(new IOException("Connection reset by peer")))
                        .detail())
                .isEqualTo("the connection was closed before the whole answer had come (Connection reset by peer)");
        assertThat(((TransportResult.MaybeSent) Failures.maybeSent(new TimeoutException("x"))).detail())
                .startsWith("the whole answer did not come in time");
    }
}
