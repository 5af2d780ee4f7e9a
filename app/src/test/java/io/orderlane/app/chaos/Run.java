package io.orderlane.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.sandbox.fault.Fault;
import io.orderlane.sandbox.fault.Misbehaviour;
import io.orderlane.sandbox.journal.JournalEntry;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executor;

/** What the lines have in common: a seed, usual faults, the wait for the end, the printed figures, the judgement. */
final class Run {

    private static final PrintStream OUT = System.out;
    private static final Duration DELIVERED = Duration.ofMinutes(Long.getLong("chaos.patience", 3));

    private static final int FEW = 3;

    private final String name;
    private final long seed = Long.getLong("chaos.seed", System.currentTimeMillis());
    private final Random random = new Random(seed);

    Run(String name) {
        this.name = name;
        OUT.println("chaos " + name + " begins, repeat its draws with -Dchaos.seed=" + seed);
    }

    long seed() {
        return seed;
    }

    Random random() {
        return random;
    }

    /** About this long, by up to a half more or less. */
    Duration about(Duration time) {
        return Duration.ofMillis((long) (time.toMillis() * (0.5 + random.nextDouble())));
    }

    /** A gateway on a usual bad day: one request in twenty-five goes wrong, half of them after they took effect. */
    void usualFaults(Stage stage) {
        List<Misbehaviour> faults = List.of(
                new Misbehaviour.DropConnection(false),
                new Misbehaviour.DropConnection(true),
                new Misbehaviour.HttpStatus(503, 0, false),
                new Misbehaviour.WrongSignature());
        for (int i = 0; i < faults.size(); i++) {
            stage.sandbox().faults().add(Fault.of("usual-" + i, faults.get(i)).withProbability(0.01, seed + i));
        }
    }

    /** Waits until everything that was accepted took effect, or no longer. */
    Figures figures(Stage stage, Load load) {
        return figures(stage, load, load.accepted());
    }

    /** Waits until everything that is expected took effect, or no longer. */
    Figures figures(Stage stage, Load load, Map<String, List<String>> expected) {
        try {
            Pause.until(DELIVERED, "not everything took effect", () -> {
                Pause.of(Duration.ofMillis(300));
                return stage.sandbox().journal().judge().lost(expected).isEmpty();
            });
        } catch (AssertionError late) {
            OUT.println("chaos " + name + ": " + late.getMessage() + ": "
                    + stage.sandbox().journal().judge().lost(expected));
        }
        return Figures.of(stage, load, expected);
    }

    /** Prints the requests of a few orders that got a stale one, but not what they say. */
    void printStale(Stage stage) {
        List<JournalEntry> entries = stage.sandbox().journal().entries();
        entries.stream()
                .filter(entry -> entry.outcome().stale())
                .map(entry -> String.valueOf(entry.subject().orderNo()))
                .distinct()
                .limit(FEW)
                .flatMap(orderNo -> entries.stream()
                        .filter(entry -> orderNo.equals(entry.subject().orderNo())))
                .forEach(entry -> OUT.println("chaos " + name + " "
                        + entry.subject().orderNo() + " at " + entry.heard().at() + " "
                        + entry.subject().status() + " " + entry.effect()));
    }

    /** Figures of a line's own. */
    void print(String figures) {
        OUT.println("chaos " + name + " seed=" + seed + " " + figures);
    }

    /** Runs what must not keep the line waiting. */
    static Executor aside() {
        return work -> {
            Thread thread = new Thread(work, "chaos-aside");
            thread.setDaemon(true);
            thread.start();
        };
    }

    void say(String text) {
        OUT.println("chaos " + name + " " + text);
    }

    void print(Figures figures, String more) {
        OUT.println(figures.line(name, seed, more));
    }

    /** What holds in every line, besides that no phone shows anything old. */
    void holds(Figures figures, Load load) {
        assertThat(load.refused()).as("updates turned away").isEmpty();
        assertThat(figures.accepted()).as("accepted").isPositive();
        assertThat(figures.lost()).as("lost").isZero();
        assertThat(figures.outOfOrder()).as("out of order").isZero();
        assertThat(figures.otherIdentity())
                .as("repeats with another wire time or another requestId")
                .isZero();
    }

    /** For lines in which nobody stands still: what is older than what a phone shows is not even sent. */
    static void nothingOldArrived(Figures figures) {
        assertThat(figures.staleArrivals()).as("stale arrivals").isZero();
        assertThat(figures.staleEffects()).as("stale effects").isZero();
    }
}
