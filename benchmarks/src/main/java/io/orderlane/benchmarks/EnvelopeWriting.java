package io.orderlane.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderlane.alipayhk.port.Bytes;
import io.orderlane.alipayhk.protocol.ContractCardWriter;
import io.orderlane.alipayhk.protocol.EnvelopeWriter;
import io.orderlane.alipayhk.protocol.LanguageForm;
import io.orderlane.alipayhk.protocol.OrderServiceWriter;
import io.orderlane.core.notification.Delivery;
import io.orderlane.ride.RideHailing;
import io.orderlane.ride.RideHailingContractCard;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Writing the body of a ride for each base API, beside Jackson's own writing of the same finished object. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EnvelopeWriting {

    private final Delivery overOrderService = Deliveries.of(RideHailing.SCENARIO);
    private final Delivery overContractCard = Deliveries.of(RideHailingContractCard.SCENARIO);
    private final EnvelopeWriter orderServiceWriter = new OrderServiceWriter();
    private final EnvelopeWriter contractCardWriter = new ContractCardWriter(LanguageForm.ONE_STRING);
    private final ObjectMapper jackson = new ObjectMapper();
    private JsonNode finished;

    /** Reads back what the peer writes again. */
    @Setup
    public void prepare() throws java.io.IOException {
        finished = jackson.readTree(orderServiceWriter.write(overOrderService).toArray());
    }

    /** The order service. */
    @Benchmark
    public Bytes orderService() {
        return orderServiceWriter.write(overOrderService);
    }

    /** The contract card, whose texts are JSON within a JSON string. */
    @Benchmark
    public Bytes contractCard() {
        return contractCardWriter.write(overContractCard);
    }

    /** Jackson alone, with nothing to place: the least it can cost. */
    @Benchmark
    public byte[] jacksonTree() throws JsonProcessingException {
        return jackson.writeValueAsBytes(finished);
    }
}
