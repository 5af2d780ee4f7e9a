package io.orderlane.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.sandbox.fault.Fault;
import io.orderlane.sandbox.fault.Misbehaviour;
import io.orderlane.sandbox.state.StaleAnswer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;

/**
 * Random nodes stand still for 1.8 times the lease, then go on as if nothing had been, while others have taken their orders
 * over. One request between the last look at the lease and the socket cannot be called back, so a few may arrive late; a
 * gateway that heeds event times shows none of them. Nodes take their time to begin a request, so that those that stand
 * still have some that were chosen and not yet sent.
 *
 * @param gateway how long AlipayHK takes to answer
 * @param pen how long a node takes to begin a request, at the most
 */
record Freezes(int nodes, int freezes, double perSecond, int open, Duration gateway, Duration pen) {

    private static final Duration FROZEN = Stage.LEASE.multipliedBy(9).dividedBy(5);
    private static final Duration BETWEEN = Duration.ofSeconds(2);
    /** By then nobody else has been able to take over what the frozen node had locked when it stopped. */
    private static final Duration TAKEN_OVER = Stage.LEASE.plusSeconds(3);

    private static final Duration HELD = Duration.ofMillis(500);
    private static final Duration SAID = Duration.ofMinutes(1);
    private static final int PER_STALE_ARRIVAL = 8;

    void run(Path folder, StaleAnswer stale) {
        Run run = new Run("freeze-" + stale);
        try (Stage stage = stage(folder, stale)) {
            stage.altered("pen=" + pen).start(nodes);
            try (Load load = load(stage, run)) {
                Late late = freezeAll(stage, run, true);
                Figures figures = end(stage, run, load, late);
                judge(figures, stale).assertAll();
                run.holds(figures, load);
            }
        }
    }

    /** The same with nodes whose writes ask for no fence: what must hold does not. */
    void runUnfenced(Path folder) {
        Run run = new Run("freeze-unfenced");
        try (Stage stage = stage(folder, StaleAnswer.APPLY)) {
            stage.altered("pen=" + pen, "unfenced=true").start(nodes);
            try (Load load = load(stage, run)) {
                Figures figures = end(stage, run, load, freezeAll(stage, run, false));
                SoftAssertions broken = judge(figures, StaleAnswer.APPLY);
                run.say("without the fence: "
                        + broken.assertionErrorsCollected().stream()
                                .map(error -> String.valueOf(error.getMessage())
                                        .replaceAll("\\s+", " ")
                                        .strip())
                                .toList());
                assertThat(broken.assertionErrorsCollected())
                        .as("what breaks without the fence")
                        .isNotEmpty();
            }
        }
    }

    private Stage stage(Path folder, StaleAnswer stale) {
        Stage stage = Stage.onPostgres(folder, stale);
        stage.sandbox().faults().add(Fault.of("slow", new Misbehaviour.Delay(gateway.toMillis(), false)));
        return stage;
    }

    private Load load(Stage stage, Run run) {
        return new Load(stage::urls, Load.ENDLESS, open, perSecond, run.seed());
    }

    private SoftAssertions judge(Figures figures, StaleAnswer stale) {
        SoftAssertions must = new SoftAssertions();
        if (stale != StaleAnswer.APPLY) {
            must.assertThat(figures.staleEffects()).as("stale effects").isZero();
        }
        must.assertThat(figures.outOfOrder()).as("out of order").isZero();
        must.assertThat(figures.lost()).as("lost").isZero();
        must.assertThat(figures.staleArrivals() + figures.staleEffects())
                .as("stale arrivals")
                .isLessThanOrEqualTo((freezes + PER_STALE_ARRIVAL - 1) / PER_STALE_ARRIVAL);
        return must;
    }

    private Figures end(Stage stage, Run run, Load load, Late late) {
        load.end();
        Figures figures = run.figures(stage, load);
        run.printStale(stage);
        run.print(
                figures,
                "nodes=" + nodes + " freezes=" + freezes + " lanes="
                        + load.accepted().size() + " perSecond=" + Math.round(perSecond) + " takenOver="
                        + late.takenOver() + " fenced=" + late.fenced());
        return figures;
    }

    /**
     * What frozen nodes held and others took over, and how many results of theirs were rejected.
     */
    private record Late(int takenOver, int fenced) {}

    private Late freezeAll(Stage stage, Run run, boolean fenced) {
        Late sum = new Late(0, 0);
        for (int i = 0; i < freezes; i++) {
            Pause.of(run.about(BETWEEN));
            Late late = freeze(stage, stage.anyReady(run.random()), fenced);
            sum = new Late(sum.takenOver() + late.takenOver(), sum.fenced() + late.fenced());
        }
        return sum;
    }

    private Late freeze(Stage stage, Node node, boolean fenced) {
        URI other = other(stage, node);
        int before = node.fencedResults();
        node.freeze();
        Pause.of(HELD);
        int held = Http.held(other, node.prefixOfItsName());
        Pause.of(TAKEN_OVER.minus(HELD));
        int takenOver = held - Http.held(other, node.prefixOfItsName());
        Pause.of(FROZEN.minus(TAKEN_OVER));
        node.thaw();
        if (fenced) {
            Pause.until(
                    SAID,
                    "not every one of " + takenOver + " late results was rejected and counted",
                    () -> node.fencedResults() - before >= takenOver);
        }
        return new Late(takenOver, node.fencedResults() - before);
    }

    private static URI other(Stage stage, Node node) {
        return stage.nodes().stream()
                .filter(it -> it != node)
                .map(Node::urlOrNull)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
