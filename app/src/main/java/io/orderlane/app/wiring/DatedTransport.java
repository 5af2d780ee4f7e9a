package io.orderlane.app.wiring;

import io.orderlane.alipayhk.port.SignedRequest;
import io.orderlane.alipayhk.port.Transport;
import io.orderlane.alipayhk.port.TransportResult;
import io.orderlane.alipayhk.protocol.Headers;
import io.orderlane.app.doctor.ClockComparison;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;

/** A transport that notes how AlipayHK's clock compares with ours. */
final class DatedTransport implements Transport {

    private final Transport way;
    private final ClockComparison clocks;
    private final Clock clock;

    DatedTransport(Transport way, ClockComparison clocks, Clock clock) {
        this.way = way;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public CompletionStage<TransportResult> exchange(SignedRequest request, BooleanSupplier mayLeave) {
        return way.exchange(request, mayLeave).thenApply(this::note);
    }

    private TransportResult note(TransportResult result) {
        if (result instanceof TransportResult.Answered answered) {
            answered.response()
                    .headers()
                    .firstValue(Headers.RESPONSE_TIME)
                    .ifPresent(theirs -> clocks.note(theirs, clock.instant()));
        }
        return result;
    }
}
