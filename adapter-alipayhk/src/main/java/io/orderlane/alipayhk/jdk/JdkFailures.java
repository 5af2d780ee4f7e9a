package io.orderlane.alipayhk.jdk;

import io.orderlane.alipayhk.port.TransportResult;
import io.orderlane.alipayhk.port.WhyMaybeSent;
import io.orderlane.alipayhk.port.WhyNotSent;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/** Names what went wrong. Whether anything was sent is not decided here but by {@link GuardedBody}. */
final class JdkFailures {

    /** How the JDK says that what came back is no TLS record. */
    private static final String NO_TLS_RECORD = "unrecognized SSL message";

    /** How the JDK says that the other side ended the connection before the handshake was done. */
    private static final String HANDSHAKE_CUT = "Remote host terminated the handshake";

    private final boolean secure;
    private final boolean proxied;

    /**
     * For one request.
     *
     * @param secure whether it goes through TLS
     * @param proxied whether it goes through a proxy
     */
    JdkFailures(boolean secure, boolean proxied) {
        this.secure = secure;
        this.proxied = proxied;
    }

    TransportResult notSent(Throwable failure) {
        WhyNotSent why = whyNotSent(failure);
        return new TransportResult.NotSent(why, wordsOfNotSent(why, failure));
    }

    TransportResult maybeSent(Throwable failure) {
        WhyMaybeSent why = whyMaybeSent(failure);
        return new TransportResult.MaybeSent(why, wordsOfMaybeSent(why, failure));
    }

    private WhyNotSent whyNotSent(Throwable failure) {
        if (has(failure, UnresolvedAddressException.class) || has(failure, UnknownHostException.class)) {
            return proxied ? WhyNotSent.PROXY : WhyNotSent.UNKNOWN_HOST;
        }
        if (has(failure, SSLException.class)) {
            return isNoTls(failure) ? WhyNotSent.NO_TLS : WhyNotSent.TLS;
        }
        if (isOfTheProxy(failure)) {
            return WhyNotSent.PROXY;
        }
        if (has(failure, HttpConnectTimeoutException.class)) {
            return WhyNotSent.UNREACHABLE;
        }
        if (has(failure, ConnectException.class)) {
            return WhyNotSent.REFUSED;
        }
        return secure && has(failure, IOException.class) ? WhyNotSent.TLS : WhyNotSent.OTHER;
    }

    /** A tunnel that is refused has words of the JDK's own; what else fails before it fails at the proxy. */
    private boolean isOfTheProxy(Throwable failure) {
        return proxied
                && (has(failure, ConnectException.class)
                        || has(failure, HttpConnectTimeoutException.class)
                        || says(failure, "Tunnel failed"));
    }

    private static WhyMaybeSent whyMaybeSent(Throwable failure) {
        if (has(failure, LimitedAnswer.TooLargeException.class)) {
            return WhyMaybeSent.TOO_LARGE;
        }
        if (has(failure, LimitedAnswer.HeadersTooLargeException.class)) {
            return WhyMaybeSent.HEADER_TOO_LARGE;
        }
        if (has(failure, ProtocolException.class)) {
            return String.valueOf(deepest(failure).getMessage()).startsWith("Header size too big")
                    ? WhyMaybeSent.HEADER_TOO_LARGE
                    : WhyMaybeSent.NO_HTTP;
        }
        return has(failure, IOException.class) ? WhyMaybeSent.CUT : WhyMaybeSent.OTHER;
    }

    private static boolean isNoTls(Throwable failure) {
        return says(failure, NO_TLS_RECORD);
    }

    /**
     * Whether the handshake was cut. Java 17 takes that for its end and asks for the body; it has nothing to encrypt it
     * with.
     */
    static boolean isOfTheHandshake(Throwable failure) {
        return has(failure, SSLHandshakeException.class) && says(failure, HANDSHAKE_CUT);
    }

    private static boolean says(Throwable failure, String words) {
        return causes(failure)
                .anyMatch(one -> String.valueOf(one.getMessage())
                        .toLowerCase(Locale.ROOT)
                        .contains(words.toLowerCase(Locale.ROOT)));
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        return causes(failure).anyMatch(kind::isInstance);
    }

    private static String wordsOfNotSent(WhyNotSent why, Throwable failure) {
        return switch (why) {
            case NO_TLS -> "the server speaks no TLS, which an https endpoint needs; look at the port of the endpoint";
            case TLS ->
                has(failure, SSLException.class) && !isOfTheHandshake(failure)
                        ? words("the TLS handshake failed", failure)
                        : "the server ended the connection within the TLS handshake; it may speak no TLS on this port";
            case REFUSED -> words("the host refused the connection", failure);
            case UNKNOWN_HOST -> words("the host's name is not known", failure);
            case UNREACHABLE -> words("no connection came about in time", failure);
            case PROXY -> words("the proxy refused or did not answer", failure);
            case NO_FREE_CONNECTION, CLOSED, TOO_LATE, OTHER -> words("the request could not be sent", failure);
        };
    }

    /** Does not repeat what came, since that is content of the answer. */
    private static String wordsOfMaybeSent(WhyMaybeSent why, Throwable failure) {
        return switch (why) {
            case HEADER_TOO_LARGE ->
                "the answer's headers are together longer than " + LimitedAnswer.LARGEST_HEADERS
                        + " bytes; look at proxies on the way";
            case NO_HTTP -> "what came back is no HTTP/1.1; look at the port of the endpoint and at proxies on the way";
            case TOO_LARGE -> words("the answer is too large", failure);
            case CUT -> words("the connection was closed before the whole answer had come", failure);
            case TIMED_OUT, OTHER -> words("what came of the request is not known", failure);
        };
    }

    /** Our words, followed by the message of the deepest cause; never the name of a class. */
    private static String words(String ours, Throwable failure) {
        String message = deepest(failure).getMessage();
        return message == null || message.isBlank() ? ours : ours + " (" + message + ")";
    }

    private static Throwable deepest(Throwable failure) {
        return causes(failure).reduce((outer, inner) -> inner).orElse(failure);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause);
    }
}
