package io.orderlane.app.http;

import io.orderlane.app.config.HttpConfiguration;
import io.orderlane.app.config.Loopback;
import io.orderlane.app.json.Problem;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Accepts only requests that name this service and whose end every proxy finds at the same place. Without tokens any
 * page in a browser on this machine could send requests, so only names of this machine are accepted.
 */
final class AllowedHosts {

    private final boolean anyName;
    private final Set<String> names;

    AllowedHosts(HttpConfiguration settings) {
        this.anyName = settings.tokensFile() != null;
        this.names = settings.hostNames();
    }

    /** Why it is refused, after which the connection is closed; null when it is accepted. */
    @Nullable
    Problem refuses(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll("Host");
        if (hosts.size() > 1 || (hosts.isEmpty() && request.version() == HttpVersion.HTTP_1_1)) {
            return Problems.malformed("It has " + hosts.size() + " headers Host; expected one.");
        } else if (!request.uri().startsWith("/") && !request.method().equals(HttpMethod.OPTIONS)) {
            return Problems.malformed("Its target is not a path that begins with a slash.");
        } else if (!hasEnd(request)) {
            return Problems.malformed("Where its body ends cannot be told: expected one Content-Length in digits, or"
                    + " Transfer-Encoding: chunked and nothing beside it.");
        }
        return ofThisService(request, hosts.isEmpty() ? null : hosts.get(0));
    }

    private static boolean hasEnd(HttpServerRequest request) {
        List<String> encodings = request.headers().getAll("Transfer-Encoding");
        List<String> lengths = request.headers().getAll("Content-Length");
        if (encodings.isEmpty()) {
            return lengths.isEmpty() || (lengths.size() == 1 && lengths.get(0).matches("[0-9]{1,18}"));
        }
        return encodings.size() == 1 && encodings.get(0).strip().equalsIgnoreCase("chunked") && lengths.isEmpty();
    }

    private @Nullable Problem ofThisService(HttpServerRequest request, @Nullable String host) {
        String origin = request.getHeader("Origin");
        if (host != null && !isOurs(name(host))) {
            return Problems.wrongHost("Host", host);
        } else if (origin == null) {
            return null;
        } else if (!request.method().equals(HttpMethod.GET)
                && !origin.replaceFirst("^https?://", "").equals(host)) {
            return Problems.foreignPage();
        }
        return isOurs(nameOfOrigin(origin)) ? null : Problems.wrongHost("Origin", origin);
    }

    private boolean isOurs(String name) {
        return anyName || Loopback.is(name) || names.contains(name.toLowerCase(Locale.ROOT));
    }

    private static String name(String host) {
        return host.replaceFirst(":[0-9]*$", "");
    }

    private static String nameOfOrigin(String origin) {
        try {
            String host = URI.create(origin).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
