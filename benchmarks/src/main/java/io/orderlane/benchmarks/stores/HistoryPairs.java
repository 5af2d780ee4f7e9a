package io.orderlane.benchmarks.stores;

import io.orderlane.benchmarks.Spread;
import io.orderlane.benchmarks.database.OpenStore;
import java.util.ArrayList;
import java.util.List;

/** The same work on a store with much history and on one without, in pairs, each pair in the other order than the last. */
final class HistoryPairs {

    private final int deliveries;
    private final SignatureCost signature;
    private final List<Double> with = new ArrayList<>();
    private final List<Double> without = new ArrayList<>();

    HistoryPairs(int deliveries, SignatureCost signature) {
        this.deliveries = deliveries;
        this.signature = signature;
    }

    void run(OpenStore full, OpenStore empty, int warmUp, int pairs) {
        try (Pipeline onFull = new Pipeline(full, new AtOnce(), accepted -> {});
                Pipeline onEmpty = new Pipeline(empty, new AtOnce(), accepted -> {})) {
            for (int i = -warmUp; i < pairs; i++) {
                signature.measure();
                double first = turn(i % 2 == 0 ? onFull : onEmpty);
                double second = turn(i % 2 == 0 ? onEmpty : onFull);
                if (i >= 0) {
                    with.add(i % 2 == 0 ? first : second);
                    without.add(i % 2 == 0 ? second : first);
                }
            }
        }
    }

    /** CPU microseconds of the process for each delivery. */
    private double turn(Pipeline pipeline) {
        long before = CpuTimes.ofProcess();
        pipeline.deliverAll(deliveries);
        return (CpuTimes.ofProcess() - before) / 1_000.0 / deliveries;
    }

    double medianWith() {
        return Spread.of(with).median();
    }

    double medianWithout() {
        return Spread.of(without).median();
    }

    /** The median of the pairs' ratios in per cent, where so many microseconds are spent on each delivery besides. */
    double ratio(double besides) {
        return Spread.of(ratios(besides)).median();
    }

    List<Double> ratios(double besides) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < with.size(); i++) {
            ratios.add(100 * (with.get(i) + besides) / (without.get(i) + besides));
        }
        return ratios;
    }
}
