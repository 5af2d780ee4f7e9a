package io.orderlane.sandbox.journal;

import io.orderlane.sandbox.protocol.Body;
import io.orderlane.sandbox.protocol.Call;
import io.orderlane.sandbox.protocol.SignatureVerdict;
import io.orderlane.sandbox.protocol.Verification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The request as it arrived, as far as it is worth keeping. The URI is path with query; the key version is null when
 * the Signature header gave none, the body once the journal dropped it for space.
 */
public record ReceivedRequest(
        Instant at,
        String method,
        String uri,
        @Nullable String requestTime,
        @Nullable String keyVersion,
        SignatureVerdict signature,
        int bodyLength,
        @Nullable Body body) {

    public static ReceivedRequest of(Call call, Verification verification) {
        return new ReceivedRequest(
                call.at(),
                call.method(),
                call.uri(),
                call.headers().requestTime(),
                verification.keyVersion(),
                verification.verdict(),
                call.body().length(),
                call.body());
    }

    ReceivedRequest withoutBody() {
        return new ReceivedRequest(at, method, uri, requestTime, keyVersion, signature, bodyLength, null);
    }
}
