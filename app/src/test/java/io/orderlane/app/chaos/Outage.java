package io.orderlane.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.sandbox.fault.Misbehaviour;
import io.orderlane.sandbox.journal.JournalEntry;
import io.orderlane.sandbox.state.StaleAnswer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The gateway cuts every connection for a while; updates keep coming.
 *
 * @param lanes orders, all open at once
 * @param superseding the scenario's mode
 */
record Outage(int nodes, Duration lasting, int lanes, double perSecond, String superseding) {

    private static final Duration IN_FULL = Duration.ofMinutes(3);
    private static final int STATUSES = 5;
    private static final Duration ALL_TRUE = Duration.ofSeconds(60);
    private static final long[] NAIVE_SECONDS = {0, 1, 3, 7, 15, 30, 60, 120, 240, 540};

    void run(Path folder) {
        Run run = new Run("outage-" + superseding);
        try (Stage stage = Stage.onPostgres(folder, StaleAnswer.IGNORE_WITH_SUCCESS)) {
            stage.with("ORDERLANE_SCENARIOS_RIDE_HAILING_SUPERSEDING", superseding)
                    .start(nodes);
            goDown(stage, run);
        }
    }

    private void goDown(Stage stage, Run run) {
        stage.sandbox().faults().add("down", new Misbehaviour.DropConnection(false));
        try (Load load = new Load(stage::urls, lanes, lanes, perSecond, run.seed())) {
            Pause.of(lasting);
            load.end();
            Instant back = Instant.now();
            long during = stage.sandbox().journal().size();
            stage.sandbox().faults().clear();
            Duration recovered = recovered(stage, load, back);
            boolean superseded = superseding.equals("when-late");
            Figures figures = superseded ? Figures.of(stage, load) : run.figures(stage, load);
            long naive = naive(load, back);
            long after = stage.sandbox().journal().size() - during;
            run.print(
                    figures,
                    "nodes=" + nodes + " lasting=" + lasting.toSeconds() + "s lanes=" + lanes + " callsDuring=" + during
                            + " naive=" + naive + " callsAfter=" + after + " everyCardTrueAfter="
                            + recovered.toMillis() + "ms");
            assertThat(load.refused()).isEmpty();
            assertThat(figures.outOfOrder()).as("out of order").isZero();
            Run.nothingOldArrived(figures);
            assertThat(superseded ? 0 : figures.lost()).as("lost").isZero();
            if (lasting.compareTo(IN_FULL) >= 0) {
                assertThat(load.accepted().values())
                        .as("statuses during the outage")
                        .allMatch(order -> order.size() >= STATUSES);
                assertThat(recovered).as("until every card is true").isLessThanOrEqualTo(ALL_TRUE);
                judgeCalls(figures, during, naive, after);
            }
        }
    }

    private void judgeCalls(Figures figures, long during, long naive, long after) {
        assertThat(during).as("calls during the outage").isLessThanOrEqualTo(naive / 100);
        if (superseding.equals("when-late")) {
            assertThat(after).as("calls after the outage").isLessThanOrEqualTo(figures.accepted() * 3L / 10);
        }
    }

    /** From the gateway's return until each order shows what was accepted last. */
    private static Duration recovered(Stage stage, Load load, Instant back) {
        Map<String, List<String>> accepted = load.accepted();
        Pause.until(Duration.ofMinutes(3), "not every card is true", () -> {
            Pause.of(Duration.ofMillis(300));
            return shows(stage).entrySet().containsAll(last(accepted).entrySet());
        });
        return Duration.between(back, lastEffect(stage, back));
    }

    private static Map<String, String> last(Map<String, List<String>> accepted) {
        Map<String, String> last = new HashMap<>();
        accepted.forEach((orderNo, statuses) -> {
            if (!statuses.isEmpty()) {
                last.put(orderNo, statuses.get(statuses.size() - 1));
            }
        });
        return last;
    }

    private static Map<String, String> shows(Stage stage) {
        Map<String, String> shown = new HashMap<>();
        stage.sandbox().journal().judge().orders().forEach((key, order) -> {
            if (!order.statuses().isEmpty()) {
                shown.put(key.orderNo(), order.statuses().get(order.statuses().size() - 1));
            }
        });
        return shown;
    }

    private static Instant lastEffect(Stage stage, Instant back) {
        return stage.sandbox().journal().entries().stream()
                .filter(entry -> entry.effect().changedTheOrder())
                .map(JournalEntry::heard)
                .map(heard -> heard.at())
                .max(Instant::compareTo)
                .orElse(back);
    }

    /** The calls of a sender that retries each order on its own: 1, 2, 4, 8, 15, 30, 60, 120 … seconds apart. */
    private static long naive(Load load, Instant back) {
        long calls = 0;
        for (List<Instant> accepted : load.acceptedAt().values()) {
            long waited = accepted.isEmpty()
                    ? -1
                    : Duration.between(accepted.get(0), back).toSeconds();
            for (long second : NAIVE_SECONDS) {
                calls += second <= waited ? 1 : 0;
            }
        }
        return calls;
    }
}
