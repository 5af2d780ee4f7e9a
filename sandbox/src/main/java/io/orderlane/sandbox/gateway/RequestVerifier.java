package io.orderlane.sandbox.gateway;

import static io.orderlane.sandbox.protocol.ResultCode.INVALID_API;
import static io.orderlane.sandbox.protocol.ResultCode.INVALID_SIGNATURE;
import static io.orderlane.sandbox.protocol.ResultCode.MEDIA_TYPE_NOT_ACCEPTABLE;
import static io.orderlane.sandbox.protocol.ResultCode.METHOD_NOT_SUPPORTED;

import io.orderlane.sandbox.protocol.Call;
import io.orderlane.sandbox.protocol.Result;
import io.orderlane.sandbox.protocol.Verification;
import io.orderlane.sandbox.protocol.Verifier;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lets in only calls to a known path, by POST, as JSON, from a known client, rightly signed, in that order. */
final class RequestVerifier {
    private final GatewaySettings settings;
    private final Verifier verifier;

    RequestVerifier(GatewaySettings settings, Verifier verifier) {
        this.settings = settings;
        this.verifier = verifier;
    }

    Verification check(Call call) {
        Result error = formError(call);
        if (error != null) {
            return Verification.notChecked(error);
        }
        Verification verification = verifier.verify(call);
        boolean timely = verification.error() != null || isTimely(call);
        return timely ? verification : untimely();
    }

    private @Nullable Result formError(Call call) {
        if (!settings.paths().containsKey(call.path())) {
            String known = String.join(", ", settings.paths().keySet());
            return Result.failed(INVALID_API, "no API has this path; known: " + known);
        }
        if (!call.method().equals("POST")) {
            return Result.failed(METHOD_NOT_SUPPORTED, "found " + call.method() + "; expected POST");
        }
        return isJson(call.headers().contentType())
                ? null
                : Result.failed(MEDIA_TYPE_NOT_ACCEPTABLE, "expected Content-Type application/json; charset=UTF-8");
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        String type = contentType.toLowerCase(Locale.ROOT).replaceAll("[\\s\"]", "");
        return type.equals("application/json") || type.matches("application/json;(.*;)?charset=utf-8(;.*)?");
    }

    private boolean isTimely(Call call) {
        Duration tolerance = settings.requestTimeTolerance();
        if (tolerance == null) {
            return true;
        }
        try {
            OffsetDateTime time =
                    OffsetDateTime.parse(String.valueOf(call.headers().requestTime()));
            return Duration.between(time.toInstant(), call.at()).abs().compareTo(tolerance) <= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Verification untimely() {
        String words = "Request-Time is no ISO-8601 time with offset, or too far from the clock of this sandbox";
        return Verification.notChecked(Result.failed(INVALID_SIGNATURE, words));
    }
}
