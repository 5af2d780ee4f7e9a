package io.orderlane.alipayhk.port;

import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;

/** Carries one signed request to AlipayHK and brings back what came. Bounded in time, connections and answer size. */
public interface Transport {

    /**
     * Sends the request once, never again by itself, unless it may no longer leave.
     *
     * <p>The stage completes normally for anything a network can do; completing exceptionally is a bug. It may complete
     * on an I/O thread, which must not be blocked.
     *
     * @param mayLeave called once there is a connection, just before the first byte, on an I/O thread
     */
    CompletionStage<TransportResult> exchange(SignedRequest request, BooleanSupplier mayLeave);
}
