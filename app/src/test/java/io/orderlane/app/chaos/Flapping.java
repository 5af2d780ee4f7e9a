package io.orderlane.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.sandbox.Sandbox;
import io.orderlane.sandbox.journal.Judgement;
import io.orderlane.sandbox.journal.OrderJudgement;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A gateway that comes and goes, by turns closing its port, which costs no order an attempt, and cutting every connection,
 * which does.
 *
 * @param flaps how often it goes
 * @param lanes orders
 */
record Flapping(int flaps, int lanes) {

    private static final Duration AWAY = Duration.ofMillis(700);
    private static final Duration THERE = Duration.ofSeconds(1);
    private static final Duration LOADED = Duration.ofMinutes(2);
    /** Apart from the orders that were there before. */
    private static final int FIRST = 100_000;

    void run(Stage stage) {
        Run run = new Run("gateway-flapping");
        stage.sandbox().faults().clear();
        stage.sandbox().clearJournal();
        double seconds = flaps * AWAY.plus(THERE).toMillis() / 1000.0;
        double perSecond = Ride.number(0).statuses().size() * lanes / seconds;
        try (Load load = new Load(stage::urls, lane -> Ride.number(FIRST + lane), lanes, lanes, perSecond, run.seed());
                AttemptWatch watch = new AttemptWatch(() -> stage.urls().get(0))) {
            for (int i = 0; i < flaps; i++) {
                goAway(stage.sandbox(), run, i % 2 == 0);
                Pause.of(run.about(THERE));
            }
            load.awaitDone(LOADED);
            Figures figures = run.figures(stage, load);
            Map<String, List<Told>> told = told(stage, load);
            Set<String> outcomes = outcomes(told);
            run.print(figures, "flaps=" + flaps + " orders=" + lanes + " failedTries=" + outcomes);
            run.holds(figures, load);
            assertThat(figures.staleEffects()).as("stale effects").isZero();
            assertThat(outcomes)
                    .as("outcomes of failed tries")
                    .containsExactlyInAnyOrder("UNCONFIRMED", "ROUTE_AT_FAULT");
            judge(stage, watch, told);
        }
    }

    private static void goAway(Sandbox sandbox, Run run, boolean closesItsPort) {
        if (closesItsPort) {
            sandbox.stopListening();
            Pause.of(run.about(AWAY));
            sandbox.listenAgain();
        } else {
            sandbox.faults().unavailable(true);
            Pause.of(run.about(AWAY));
            sandbox.faults().unavailable(false);
        }
    }

    private static Map<String, List<Told>> told(Stage stage, Load load) {
        URI node = stage.urls().get(0);
        Map<String, List<Told>> told = new HashMap<>();
        load.accepted().keySet().forEach(orderNo -> told.put(orderNo, Told.of(node, "default", Ride.RIDE, orderNo)));
        return told;
    }

    private static Set<String> outcomes(Map<String, List<Told>> told) {
        Set<String> outcomes = new HashSet<>();
        told.values().forEach(all -> all.forEach(one -> outcomes.addAll(one.failures())));
        return outcomes;
    }

    private static void judge(Stage stage, AttemptWatch watch, Map<String, List<Told>> told) {
        Map<String, OrderJudgement> journal = new HashMap<>();
        Judgement.over(stage.sandbox().journal().entries())
                .orders()
                .forEach((key, order) -> journal.put(key.orderNo(), order));
        told.forEach((orderNo, all) -> {
            int trueFailures = all.stream().mapToInt(Told::trueFailures).sum();
            int worst = all.stream().mapToInt(Told::trueFailures).max().orElse(0);
            assertThat(watch.most(orderNo)).as("attempts of %s", orderNo).isLessThanOrEqualTo(worst);
            assertThat(journal.get(orderNo).duplicates())
                    .as("duplicates of %s", orderNo)
                    .isLessThanOrEqualTo(trueFailures);
        });
    }
}
