package io.orderlane.alipayhk.vertx;

import io.orderlane.alipayhk.port.TransportResult;
import io.orderlane.alipayhk.port.WhyMaybeSent;
import io.orderlane.alipayhk.port.WhyNotSent;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Names what went wrong. Whether anything was sent is not decided here: the body knows. */
final class Failures {

    private Failures() {}

    static TransportResult notSent(Throwable failure) {
        return new TransportResult.NotSent(whyNotSent(failure), words(failure));
    }

    static TransportResult maybeSent(Throwable failure) {
        return new TransportResult.MaybeSent(whyMaybeSent(failure), words(failure));
    }

    private static WhyNotSent whyNotSent(Throwable failure) {
        if (failure instanceof ConnectionPoolTooBusyException || failure instanceof TimeoutException) {
            return WhyNotSent.NO_FREE_CONNECTION;
        }
        if (failure instanceof UnknownHostException) {
            return WhyNotSent.UNKNOWN_HOST;
        }
        if (failure instanceof SSLException) {
            return WhyNotSent.TLS;
        }
        return failure instanceof IllegalStateException ? WhyNotSent.CLOSED : whyNotConnected(failure);
    }

    /** The proxy's and the time-out's exceptions are kinds of ConnectException told apart by name. */
    private static WhyNotSent whyNotConnected(Throwable failure) {
        String kind = failure.getClass().getSimpleName();
        if (kind.contains("Proxy")) {
            return WhyNotSent.PROXY;
        }
        if (kind.contains("Timeout")) {
            return WhyNotSent.UNREACHABLE;
        }
        return failure instanceof ConnectException ? WhyNotSent.REFUSED : WhyNotSent.OTHER;
    }

    private static WhyMaybeSent whyMaybeSent(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return WhyMaybeSent.TIMED_OUT;
        }
        if (failure instanceof AnswerTooLargeException) {
            return WhyMaybeSent.TOO_LARGE;
        }
        return failure instanceof HttpClosedException || failure instanceof IOException
                ? WhyMaybeSent.CUT
                : WhyMaybeSent.OTHER;
    }

    /** The deepest cause says most, a certificate's fault above all. */
    private static String words(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String message = deepest.getMessage() == null ? "" : ": " + deepest.getMessage();
        return deepest.getClass().getSimpleName() + message;
    }
}
