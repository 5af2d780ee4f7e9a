package io.orderlane.app.config;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Scheme, host and port of AlipayHK; plain HTTP on this machine only. */
final class SafeEndpoint {

    private SafeEndpoint() {}

    /** What is wrong with this endpoint; empty when nothing is. */
    static Optional<String> fault(String endpoint) {
        try {
            return fault(URI.create(endpoint));
        } catch (IllegalArgumentException malformed) {
            return Optional.of("it is no URL");
        }
    }

    private static Optional<String> fault(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.matches("https?")) {
            return Optional.of("it does not begin with https://");
        } else if (uri.getHost() == null) {
            return Optional.of("it names no host");
        } else if (uri.getUserInfo() != null) {
            return Optional.of("it carries a user name or password");
        } else if (!isPort(uri.getPort())) {
            return Optional.of("its port is none from 1 to 65535");
        } else if (!isOrigin(uri)) {
            return Optional.of("it carries more than scheme, host and port");
        }
        return scheme.equals("https") || Loopback.is(uri.getHost())
                ? Optional.empty()
                : Optional.of("plain text would show orders and recipients to everybody on the way");
    }

    /** -1 where none is named. */
    private static boolean isPort(int port) {
        return port == -1 || (port >= 1 && port <= 65_535);
    }

    private static boolean isOrigin(URI uri) {
        return uri.getRawPath().matches("/?") && uri.getRawQuery() == null && uri.getRawFragment() == null;
    }
}
