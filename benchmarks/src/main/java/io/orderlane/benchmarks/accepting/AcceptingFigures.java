package io.orderlane.benchmarks.accepting;

import io.orderlane.benchmarks.Percentiles;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What was found.
 *
 * @param lines updates as NDJSON, nothing delivered
 * @param singles updates one a request over 64 connections, nothing delivered
 * @param promised from plan to answer at half of the rate that is promised, run by run
 * @param answers the same at half of the rate that was found
 * @param deliveries delivered while updates come in as fast as they are delivered
 * @param wire from answer to arrival at the peer at half of that rate, run by run
 */
record AcceptingFigures(
        Rate lines,
        Rate singles,
        List<Percentiles> promised,
        List<Percentiles> answers,
        Rate deliveries,
        List<Percentiles> wire) {

    static double median(List<Percentiles> runs, ToDoubleFunction<Percentiles> figure) {
        return io.orderlane.benchmarks.Spread.of(
                        runs.stream().map(figure::applyAsDouble).toList())
                .median();
    }
}
