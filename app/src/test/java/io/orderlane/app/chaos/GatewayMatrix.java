package io.orderlane.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.sandbox.Sandbox;
import io.orderlane.sandbox.fault.Fault;
import io.orderlane.sandbox.fault.Misbehaviour;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every fault of the sandbox, each on orders of its own among others that nothing happens to: few enough bad answers that
 * the route does not count as down, so that each fault is met by itself.
 *
 * @param orders orders for each fault
 * @param times how often each fault meets one order
 */
record GatewayMatrix(int orders, int times, double perSecond) {

    private static final String MET = "TO_BOARD";
    /** One order in so many meets a fault. */
    private static final int STRIDE = 8;

    private static final int OPEN = 16;

    void run(Path folder) {
        Run run = new Run("gateway");
        try (Stage stage = Stage.onSqlite(folder)) {
            List<String> refused = plan(stage.sandbox());
            stage.start(1);
            meet(stage, run, refused);
        }
    }

    private int lanes() {
        return STRIDE * orders * BadDay.all().size();
    }

    /** Every eighth ride meets a fault; returns those that are refused a status. */
    private List<String> plan(Sandbox sandbox) {
        List<String> refused = new ArrayList<>();
        List<BadDay> days = BadDay.all();
        for (int lane = 0; lane < lanes(); lane += STRIDE) {
            BadDay day = days.get(lane / STRIDE / orders);
            String orderNo = Ride.number(lane).orderNo();
            for (Misbehaviour then : day.then()) {
                sandbox.faults().add(fault(day, orderNo, then));
            }
            if (day.refuses()) {
                refused.add(orderNo);
            }
        }
        return refused;
    }

    private Fault fault(BadDay day, String orderNo, Misbehaviour then) {
        Fault fault = Fault.of(
                        day.name() + " " + orderNo + " " + then.getClass().getSimpleName(), then)
                .onOrder(orderNo);
        return day.refuses() ? fault.atStatus(MET).atMost(1) : fault.atMost(times);
    }

    private void meet(Stage stage, Run run, List<String> refused) {
        try (Load load = new Load(stage::urls, lanes(), OPEN, perSecond, run.seed())) {
            load.awaitDone(Duration.ofMinutes(5));
            Map<String, List<String>> expected = new HashMap<>(load.accepted());
            refused.forEach(orderNo -> expected.computeIfPresent(
                    orderNo,
                    (any, all) -> all.stream().filter(it -> !it.equals(MET)).toList()));
            Figures figures = run.figures(stage, load, expected);
            long applied = stage.sandbox().faults().all().stream()
                    .mapToLong(count -> count.applied())
                    .sum();
            run.print(
                    figures,
                    "faults=" + BadDay.all().size() + " lanes=" + lanes() + " perSecond=" + Math.round(perSecond)
                            + " applied=" + applied + " refused=" + refused.size());
            run.holds(figures, load);
            assertThat(figures.staleEffects()).as("stale effects").isZero();
            assertThat(everyFaultActed(stage.sandbox()))
                    .as("every fault met its order")
                    .isTrue();
            assertThat(figures.unexplained())
                    .as("duplicates beyond the injected faults")
                    .isZero();
        }
    }

    private static boolean everyFaultActed(Sandbox sandbox) {
        return sandbox.faults().all().stream().allMatch(count -> count.applied() > 0);
    }
}
