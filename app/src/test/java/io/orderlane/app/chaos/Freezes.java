package io.orderlane.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.sandbox.fault.Fault;
import io.orderlane.sandbox.fault.Misbehaviour;
import io.orderlane.sandbox.state.StaleAnswer;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Random nodes stand still for 1.8 times the lease, then go on as if nothing had been, while others have taken their orders
 * over. One request between the last look at the lease and the socket cannot be called back, so a few may arrive late; a
 * gateway that heeds event times shows none of them.
 *
 * @param gateway how long AlipayHK takes to answer
 */
record Freezes(int nodes, int freezes, int lanes, int open, Duration gateway) {

    private static final Duration FROZEN = Stage.LEASE.multipliedBy(9).dividedBy(5);
    private static final Duration BETWEEN = Duration.ofSeconds(2);
    private static final int PER_STALE_ARRIVAL = 8;

    void run(Path folder, StaleAnswer stale) {
        Run run = new Run("freeze-" + stale);
        try (Stage stage = Stage.onPostgres(folder, stale)) {
            stage.sandbox().faults().add(Fault.of("slow", new Misbehaviour.Delay(gateway.toMillis(), false)));
            stage.start(nodes);
            freeze(stage, run, stale);
        }
    }

    private void freeze(Stage stage, Run run, StaleAnswer stale) {
        double seconds = freezes * FROZEN.plus(BETWEEN).toMillis() / 1000.0;
        double perSecond = lanes * Ride.number(0).statuses().size() / seconds;
        try (Load load = new Load(stage::urls, lanes, open, perSecond, run.seed())) {
            for (int i = 0; i < freezes; i++) {
                Pause.of(run.about(BETWEEN));
                Node node = stage.nodes().get(run.random().nextInt(nodes));
                node.freeze();
                Pause.of(FROZEN);
                node.thaw();
            }
            load.awaitDone(Duration.ofMinutes(5));
            Figures figures = run.figures(stage, load);
            run.printStale(stage);
            run.print(
                    figures,
                    "nodes=" + nodes + " freezes=" + freezes + " lanes=" + lanes + " perSecond=" + Math.round(perSecond)
                            + " fenced=" + stage.fencedResults());
            run.holds(figures, load);
            if (stale != StaleAnswer.APPLY) {
                assertThat(figures.staleEffects()).as("stale effects").isZero();
            }
            assertThat(figures.staleArrivals() + figures.staleEffects())
                    .as("stale arrivals")
                    .isLessThanOrEqualTo((freezes + PER_STALE_ARRIVAL - 1) / PER_STALE_ARRIVAL);
        }
    }
}
