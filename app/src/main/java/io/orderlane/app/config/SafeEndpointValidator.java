package io.orderlane.app.config;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks {@link SafeEndpoint}. */
public final class SafeEndpointValidator implements ConstraintValidator<SafeEndpoint, String> {

    @Override
    public boolean isValid(@Nullable String endpoint, ConstraintValidatorContext context) {
        return endpoint == null || parts(endpoint, context);
    }

    private static boolean parts(String endpoint, ConstraintValidatorContext context) {
        try {
            return safe(URI.create(endpoint), context);
        } catch (IllegalArgumentException malformed) {
            return ConstraintMessages.holds(context, false, "it is no URL");
        }
    }

    private static boolean safe(URI uri, ConstraintValidatorContext context) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        return ConstraintMessages.holds(context, scheme.matches("https?"), "it does not begin with https://")
                && ConstraintMessages.holds(context, uri.getHost() != null, "it names no host")
                && ConstraintMessages.holds(context, uri.getUserInfo() == null, "it carries a user name or password")
                && ConstraintMessages.holds(context, isPort(uri.getPort()), "its port is none from 1 to 65535")
                && ConstraintMessages.holds(context, isOrigin(uri), "it carries more than scheme, host and port")
                && ConstraintMessages.holds(
                        context,
                        scheme.equals("https") || Loopback.is(uri.getHost()),
                        "plain text would show orders and recipients to everybody on the way");
    }

    /** -1 where none is named. */
    private static boolean isPort(int port) {
        return port == -1 || (port >= 1 && port <= 65_535);
    }

    private static boolean isOrigin(URI uri) {
        return uri.getRawPath().matches("/?") && uri.getRawQuery() == null && uri.getRawFragment() == null;
    }
}
