package io.orderlane.sandbox.gateway;

import io.orderlane.sandbox.protocol.Api;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the gateway presents itself.
 *
 * @param paths each base API by its path
 * @param signsOwnErrors whether errors such as INVALID_CLIENT are signed
 * @param clientId the Client-Id header of answers; the request's own when null
 * @param requestTimeTolerance how far Request-Time may be off; null does not check, since AlipayHK states no window
 */
public record GatewaySettings(
        Map<String, Api> paths,
        boolean signsOwnErrors,
        @Nullable String clientId,
        StatusAnswer statusAnswer,
        @Nullable Duration requestTimeTolerance) {}
