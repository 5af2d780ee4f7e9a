package io.orderlane.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.sandbox.fault.Fault;
import io.orderlane.sandbox.fault.Misbehaviour;
import io.orderlane.sandbox.journal.OrderJudgement;
import io.orderlane.sandbox.state.StaleAnswer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;

/**
 * Random nodes stand still for 1.8 times the lease, then go on as if nothing had been, while others have taken their orders
 * over. One request between the last look at the lease and the socket cannot be called back, so a few may arrive late; a
 * gateway that heeds event times shows none of them. Nodes take their time to begin a request, so that those that stand
 * still have some that were chosen and not yet sent.
 *
 * @param gateway how long AlipayHK takes to answer
 * @param pen how long a node takes to begin a request, at the most
 * @param exact whether bounds count that a slow machine may miss
 */
record Freezes(int nodes, int freezes, double perSecond, int open, Duration gateway, Duration pen, boolean exact) {

    private static final Duration FROZEN = Stage.LEASE.multipliedBy(9).dividedBy(5);
    private static final Duration BETWEEN = Duration.ofSeconds(2);
    /** By then nobody else has been able to take over what the frozen node had locked when it stopped. */
    private static final Duration TAKEN_OVER = Stage.LEASE.plusSeconds(3);

    private static final Duration HELD = Duration.ofSeconds(2);
    /** The log tells the rest of many lines a minute after the first. */
    private static final Duration SAID = Duration.ofSeconds(70);

    private static final int PER_STALE_ARRIVAL = 8;

    private static final String STALE = "stale arrivals";
    private static final String REJECTED = "late results rejected and counted";

    void run(Path folder, StaleAnswer stale) {
        Run run = new Run("freeze-" + stale);
        try (Stage stage = stage(folder, stale)) {
            stage.altered("pen=" + pen).start(nodes);
            try (Load load = load(stage, run)) {
                Late late = freezeAll(stage, run, true);
                Figures figures = end(stage, run, load, late);
                judge(figures, late, stale).assertAll();
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
                Late late = freezeAll(stage, run, false);
                Figures figures = end(stage, run, load, late);
                String failed = words(judge(figures, late, StaleAnswer.APPLY));
                run.say("without the fence fails: " + failed);
                assertThat(failed).as("what fails without the fence").contains(STALE, REJECTED);
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

    private SoftAssertions judge(Figures figures, Late late, StaleAnswer stale) {
        SoftAssertions must = new SoftAssertions();
        if (stale != StaleAnswer.APPLY) {
            must.assertThat(figures.staleEffects()).as("stale effects").isZero();
        }
        must.assertThat(figures.outOfOrder()).as("out of order").isZero();
        must.assertThat(figures.lost()).as("lost").isZero();
        if (exact) {
            must.assertThat(figures.staleArrivals() + figures.staleEffects())
                    .as(STALE)
                    .isLessThanOrEqualTo(mostStale(late.freezes()));
            must.assertThat(late.takenOver())
                    .as("orders taken over from frozen nodes")
                    .isPositive();
            must.assertThat(late.fenced()).as(REJECTED).isGreaterThanOrEqualTo(late.takenOver());
        }
        return must;
    }

    private static int mostStale(int freezes) {
        return freezes / PER_STALE_ARRIVAL;
    }

    private static String words(SoftAssertions failed) {
        return failed.assertionErrorsCollected().stream()
                .map(error -> String.valueOf(error.getMessage()).replaceAll("\\s+", " "))
                .collect(Collectors.joining(" "));
    }

    private Figures end(Stage stage, Run run, Load load, Late late) {
        load.end();
        Figures figures = run.figures(stage, load);
        run.printStale(stage);
        run.print(
                figures,
                "nodes=" + nodes + " freezes=" + late.freezes() + " lanes="
                        + load.accepted().size() + " perSecond=" + Math.round(perSecond) + " takenOver="
                        + late.takenOver() + " fenced=" + late.fenced());
        return figures;
    }

    /**
     * How many freezes there were, what the frozen nodes held and others took over, and how many results of theirs were
     * rejected.
     */
    private record Late(int freezes, int takenOver, int fenced) {

        Late plus(Late other) {
            return new Late(freezes + other.freezes, takenOver + other.takenOver, fenced + other.fenced);
        }
    }

    /** Without the fence, no longer than until more is stale than may be. */
    private Late freezeAll(Stage stage, Run run, boolean fenced) {
        Late sum = new Late(0, 0, 0);
        while (sum.freezes() < freezes && (fenced || stale(stage) <= mostStale(sum.freezes()))) {
            Pause.of(run.about(BETWEEN));
            sum = sum.plus(freeze(stage, stage.anyReady(run.random())));
        }
        int takenOver = sum.takenOver();
        if (fenced && exact) {
            Pause.upTo(SAID, () -> stage.fencedResults() >= takenOver);
        }
        return new Late(sum.freezes(), takenOver, stage.fencedResults());
    }

    private static int stale(Stage stage) {
        OrderJudgement total = stage.sandbox().journal().judge().total();
        return total.staleArrivals() + total.staleEffects();
    }

    private static Late freeze(Stage stage, Node node) {
        URI other = other(stage, node);
        node.freeze();
        Pause.of(HELD);
        int held = Http.held(other, node.prefixOfItsName());
        Pause.of(TAKEN_OVER.minus(HELD));
        int takenOver = held - Http.held(other, node.prefixOfItsName());
        Pause.of(FROZEN.minus(TAKEN_OVER));
        node.thaw();
        return new Late(1, takenOver, 0);
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
