package io.orderlane.alipayhk.vertx;

import io.netty.handler.codec.DecoderException;
import io.orderlane.alipayhk.port.TransportResult;
import io.orderlane.alipayhk.port.WhyMaybeSent;
import io.orderlane.alipayhk.port.WhyNotSent;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Names what went wrong. Whether anything was sent is not decided here but by {@link OutgoingBody}. */
final class Failures {

    private Failures() {}

    static TransportResult notSent(Throwable failure) {
        WhyNotSent why = whyNotSent(failure);
        return new TransportResult.NotSent(why, wordsOfNotSent(why, failure));
    }

    static TransportResult maybeSent(Throwable failure) {
        WhyMaybeSent why = whyMaybeSent(failure);
        return new TransportResult.MaybeSent(why, wordsOfMaybeSent(why, failure));
    }

    private static WhyNotSent whyNotSent(Throwable failure) {
        if (failure instanceof ConnectionPoolTooBusyException || failure instanceof TimeoutException) {
            return WhyNotSent.NO_FREE_CONNECTION;
        }
        if (failure instanceof UnknownHostException) {
            return WhyNotSent.UNKNOWN_HOST;
        }
        if (failure instanceof SSLException) {
            return isNoTls(failure) ? WhyNotSent.NO_TLS : WhyNotSent.TLS;
        }
        return failure instanceof IllegalStateException ? WhyNotSent.CLOSED : whyNotConnected(failure);
    }

    /** Exceptions of the proxy and of time-outs are subclasses of ConnectException, recognised by name. */
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
        if (failure instanceof BoundedAnswer.TooLargeException) {
            return WhyMaybeSent.TOO_LARGE;
        }
        if (failure.getClass().getSimpleName().startsWith("TooLongHttp")) {
            return WhyMaybeSent.HEADER_TOO_LARGE;
        }
        if (isMalformed(failure)) {
            return WhyMaybeSent.NO_HTTP;
        }
        return failure instanceof HttpClosedException || failure instanceof IOException
                ? WhyMaybeSent.CUT
                : WhyMaybeSent.OTHER;
    }

    /** Whether Netty found a line, a header or a chunk malformed. */
    private static boolean isMalformed(Throwable failure) {
        return failure instanceof IllegalArgumentException || failure instanceof DecoderException;
    }

    private static boolean isNoTls(Throwable failure) {
        return deepest(failure).getClass().getSimpleName().equals("NotSslRecordException");
    }

    private static String wordsOfNotSent(WhyNotSent why, Throwable failure) {
        return switch (why) {
            case NO_TLS -> "the server speaks no TLS, which an https endpoint needs; look at the port of the endpoint";
            case TLS ->
                deepest(failure) instanceof ClosedChannelException
                        ? "the server ended the connection within the TLS handshake; it may speak no TLS on this port"
                        : words("the TLS handshake failed", failure);
            case REFUSED -> words("the host refused the connection", failure);
            case UNKNOWN_HOST -> words("the host's name is not known", failure);
            case UNREACHABLE -> words("no connection came about in time", failure);
            case PROXY -> words("the proxy refused or did not answer", failure);
            case NO_FREE_CONNECTION -> "all connections were busy for too long";
            case CLOSED -> words("the transport is closed", failure);
            case TOO_LATE, OTHER -> words("the request could not be sent", failure);
        };
    }

    /** Does not repeat what came, since that is content of the answer. */
    private static String wordsOfMaybeSent(WhyMaybeSent why, Throwable failure) {
        return switch (why) {
            case HEADER_TOO_LARGE ->
                "the answer's status line is longer than " + ClientOptions.LONGEST_STATUS_LINE
                        + " bytes, or its headers together than " + ClientOptions.LARGEST_HEADERS
                        + "; look at proxies on the way";
            case NO_HTTP -> "what came back is no HTTP/1.1; look at the port of the endpoint and at proxies on the way";
            case TIMED_OUT -> words("the whole answer did not come in time", failure);
            case CUT -> words("the connection was closed before the whole answer had come", failure);
            case TOO_LARGE -> words("the answer is too large", failure);
            case OTHER -> words("what came of the request is not known", failure);
        };
    }

    /** Our words, followed by the message of the deepest cause; never the name of a class. */
    private static String words(String ours, Throwable failure) {
        String message = deepest(failure).getMessage();
        return message == null || message.isBlank() ? ours : ours + " (" + message + ")";
    }

    /** The deepest cause tells most, above all about certificates. */
    private static Throwable deepest(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest;
    }
}
