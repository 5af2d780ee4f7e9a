package io.orderlane.alipayhk.port;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Bounds of the transport. {@link #defaults()} suits production; change one with its {@code with} method.
 *
 * @param connectTimeout for a connection, and again for its TLS handshake
 * @param waitTimeout for a free connection, including making it
 * @param answerTimeout for the answer to begin, and between its parts; the whole exchange never takes longer than this
 *     and {@code waitTimeout} together
 * @param connections at most this many at once to one endpoint: rate times slowest usual answer, and some more
 * @param waiting this many more requests may always wait for a connection; beyond that they may be refused unsent
 * @param keepAlive an idle connection is closed after this long; below AlipayHK's own limit, which is not stated
 * @param connectionLife a connection takes no new request after this long, so that a host name with a new address is
 *     followed
 * @param largestAnswer in bytes; answers of both base APIs have a few hundred
 * @param proxy an HTTP proxy, {@code http://host:port}
 * @param trust a PEM file of certificates trusted instead of the JDK's own
 */
public record TransportSettings(
        Duration connectTimeout,
        Duration waitTimeout,
        Duration answerTimeout,
        int connections,
        int waiting,
        Duration keepAlive,
        Duration connectionLife,
        int largestAnswer,
        Optional<URI> proxy,
        Optional<Path> trust) {

    /** 3 s to connect, 6 s for a free connection, 10 s for an answer, 128 connections, 256 waiting, 64 KiB. */
    public static TransportSettings defaults() {
        return new TransportSettings(
                Duration.ofSeconds(3),
                Duration.ofSeconds(6),
                Duration.ofSeconds(10),
                128,
                256,
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                64 * 1024,
                Optional.empty(),
                Optional.empty());
    }

    /** The longest that an exchange can take. */
    public Duration longestExchange() {
        return waitTimeout.plus(answerTimeout);
    }

    /** Other time-outs. */
    public TransportSettings withTimeouts(Duration connect, Duration wait, Duration answer) {
        return new TransportSettings(
                connect, wait, answer, connections, waiting, keepAlive, connectionLife, largestAnswer, proxy, trust);
    }

    /** Another number of connections and of requests waiting for one. */
    public TransportSettings withConnections(int most, int mostWaiting) {
        return new TransportSettings(
                connectTimeout,
                waitTimeout,
                answerTimeout,
                most,
                mostWaiting,
                keepAlive,
                connectionLife,
                largestAnswer,
                proxy,
                trust);
    }

    /** Another life of connections. */
    public TransportSettings withConnectionLife(Duration life) {
        return new TransportSettings(
                connectTimeout,
                waitTimeout,
                answerTimeout,
                connections,
                waiting,
                keepAlive,
                life,
                largestAnswer,
                proxy,
                trust);
    }

    /** Through an HTTP proxy, {@code http://host:port}. */
    public TransportSettings withProxy(URI through) {
        return new TransportSettings(
                connectTimeout,
                waitTimeout,
                answerTimeout,
                connections,
                waiting,
                keepAlive,
                connectionLife,
                largestAnswer,
                Optional.of(through),
                trust);
    }

    /** Trusting the certificates of this PEM file instead of the JDK's own. */
    public TransportSettings withTrust(Path pem) {
        return new TransportSettings(
                connectTimeout,
                waitTimeout,
                answerTimeout,
                connections,
                waiting,
                keepAlive,
                connectionLife,
                largestAnswer,
                proxy,
                Optional.of(pem));
    }
}
