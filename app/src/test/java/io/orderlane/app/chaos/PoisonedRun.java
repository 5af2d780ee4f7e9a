package io.orderlane.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.sandbox.fault.Fault;
import io.orderlane.sandbox.fault.Misbehaviour;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A load of short rides, of which one in a hundred, and at least three, are poisoned: AlipayHK refuses the second status, or
 * never confirms it, by an error or by silence. A refused status makes way for the next at once. One that is never confirmed
 * may have arrived, so nothing may overtake it before its time is over, here a little after the load.
 *
 * @param first the number of its first ride
 * @param lanes orders, all open at once
 * @param perSecond updates; 0 for as many as are taken in
 * @param poisoned how long the load lasts, and the poison a quarter longer; zero for no poison
 */
record PoisonedRun(Stage stage, Run run, int first, int lanes, double perSecond, Duration poisoned) {

    static final List<String> STATUSES = List.of("PENDING", "TO_BOARD", "FINISHED");
    private static final String MET = STATUSES.get(1);
    private static final int ONE_IN = 100;
    private static final Duration LOADED = Duration.ofMinutes(2);

    private static final List<List<Misbehaviour>> POISONS = List.of(
            List.of(new Misbehaviour.AnswerWith("F", "PARAM_ILLEGAL", "injected", false, false)),
            List.of(new Misbehaviour.HttpStatus(500, 0, false)),
            List.of(new Misbehaviour.HttpStatus(500, 0, false), new Misbehaviour.Delay(60_000, false)));

    /**
     * What it came to.
     *
     * @param p95 from acceptance to effect, over orders that are not poisoned
     * @param slowestEnd from when a poisoned order's end status could have gone until it took effect
     */
    record Result(int lanes, int poisoned, Duration p95, Duration slowestEnd) {}

    /** How many updates a second took effect. */
    double sustained() {
        Instant begun = Instant.now();
        result();
        Instant last =
                lastEffects().values().stream().max(Comparator.naturalOrder()).orElseThrow();
        return lanes * STATUSES.size() * 1000.0 / Duration.between(begun, last).toMillis();
    }

    Result result() {
        stage.sandbox().clearJournal();
        stage.sandbox().faults().clear();
        Instant over = Instant.now().plus(poisoned).plus(poisoned.dividedBy(4));
        List<String> sick = poison();
        double rate = perSecond == 0 ? 1_000_000 : perSecond;
        try (Load load = new Load(stage::urls, lane -> ride(lane, over), lanes, lanes, rate, run.seed())) {
            load.awaitDone(LOADED);
            Map<String, List<String>> expected = new HashMap<>(load.accepted());
            sick.forEach(orderNo -> expected.put(orderNo, List.of(STATUSES.get(0), STATUSES.get(2))));
            Figures figures = run.figures(stage, load, expected);
            run.holds(figures, load);
            assertThat(figures.staleEffects()).as("stale effects").isZero();
            assertThat(stage.sandbox().faults().all())
                    .as("poison that met nothing")
                    .allMatch(count -> count.applied() > 0);
            return new Result(lanes, sick.size(), p95(load, sick), slowestEnd(load, sick, over));
        }
    }

    private Ride ride(int lane, Instant over) {
        Ride ride = Ride.number(first + lane).only(STATUSES);
        return isSick(lane) ? ride.with("deliverBy", over.toString(), MET::equals) : ride;
    }

    private boolean isSick(int lane) {
        int oneIn = Math.max(1, Math.min(ONE_IN, lanes / POISONS.size()));
        return !poisoned.isZero() && lane % oneIn == oneIn / 2;
    }

    private List<String> poison() {
        List<String> sick = new ArrayList<>();
        for (int lane = 0; lane < lanes; lane++) {
            if (isSick(lane)) {
                String orderNo = Ride.number(first + lane).orderNo();
                List<Misbehaviour> then = POISONS.get(sick.size() % POISONS.size());
                for (Misbehaviour one : then) {
                    stage.sandbox()
                            .faults()
                            .add(Fault.of(orderNo + ", " + then.indexOf(one), one)
                                    .onOrder(orderNo)
                                    .atStatus(MET));
                }
                sick.add(orderNo);
            }
        }
        return sick;
    }

    private Duration p95(Load load, List<String> sick) {
        Map<String, List<Instant>> healthy = new HashMap<>(load.acceptedAt());
        healthy.keySet().removeAll(sick);
        List<Duration> delays =
                Figures.Effects.of(stage.sandbox().journal().entries()).delays(healthy);
        return delays.get(delays.size() * 95 / 100);
    }

    /** What is refused makes way at once, what is not confirmed when its time is over. */
    private Duration slowestEnd(Load load, List<String> sick, Instant over) {
        Map<String, Instant> ends = lastEffects();
        return sick.stream()
                .map(orderNo -> {
                    Instant accepted = load.acceptedAt().get(orderNo).get(2);
                    boolean refused = sick.indexOf(orderNo) % POISONS.size() == 0;
                    return Duration.between(refused || accepted.isAfter(over) ? accepted : over, ends.get(orderNo));
                })
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private Map<String, Instant> lastEffects() {
        Map<String, Instant> last = new HashMap<>();
        stage.sandbox().journal().entries().stream()
                .filter(entry -> entry.effect().changedTheOrder())
                .forEach(entry -> last.put(
                        String.valueOf(entry.subject().orderNo()), entry.heard().at()));
        return last;
    }
}
