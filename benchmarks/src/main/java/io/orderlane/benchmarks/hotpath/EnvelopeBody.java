package io.orderlane.benchmarks.hotpath;

import io.orderlane.alipayhk.port.Bytes;
import io.orderlane.alipayhk.protocol.ContractCardWriter;
import io.orderlane.alipayhk.protocol.EnvelopeWriter;
import io.orderlane.alipayhk.protocol.LanguageForm;
import io.orderlane.alipayhk.protocol.OrderServiceWriter;
import io.orderlane.benchmarks.Rides;
import io.orderlane.core.notification.Delivery;
import io.orderlane.ride.RideHailing;
import io.orderlane.ride.RideHailingContractCard;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The body of a ride for each base API. */
@State(Scope.Thread)
public class EnvelopeBody {

    private final Delivery overOrderService = Rides.delivery(RideHailing.SCENARIO);
    private final Delivery overContractCard = Rides.delivery(RideHailingContractCard.SCENARIO);
    private final EnvelopeWriter orderServiceWriter = new OrderServiceWriter();
    private final EnvelopeWriter contractCardWriter = new ContractCardWriter(LanguageForm.ONE_STRING);

    @Benchmark
    public Bytes orderService() {
        return orderServiceWriter.write(overOrderService);
    }

    /** The contract card, whose texts are JSON within a JSON string. */
    @Benchmark
    public Bytes contractCard() {
        return contractCardWriter.write(overContractCard);
    }
}
