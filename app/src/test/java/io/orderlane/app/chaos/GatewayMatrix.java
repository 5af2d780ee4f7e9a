package io.orderlane.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.sandbox.journal.Judgement;
import io.orderlane.sandbox.journal.OrderJudgement;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Every fault of the sandbox and every result code, each on an account of its own, so that a route that stops or slows
 * stops no other; then a gateway that comes and goes.
 *
 * @param orders orders for each fault, met at different statuses, so that good answers come in between
 * @param times how often each fault meets one order
 * @param flaps how often the gateway goes in the end
 */
record GatewayMatrix(int orders, int times, double perSecond, int flaps) {

    private static final List<BadDay> DAYS = BadDays.all();
    private static final Duration LOADED = Duration.ofMinutes(3);
    private static final int FLAPPED = 40;
    private static final Duration SETTLED = Duration.ofSeconds(30);

    void run(Path folder) {
        assertThat(BadDays.forgotten())
                .as("faults and codes of the sandbox that no bad day has")
                .isEmpty();
        Run run = new Run("gateway");
        List<BadOrder> bad = badOrders();
        assertThat(bad).as("orders on one page").hasSizeLessThanOrEqualTo(AttemptWatch.MOST_ORDERS);
        try (Stage stage = Stage.onSqlite(folder)) {
            stage.with("ORDERLANE_SCENARIOS_RIDE_HAILING_CONTRACT_CARD_SUPERSEDING", "never");
            bad.stream().map(BadOrder::account).distinct().forEach(stage::account);
            bad.forEach(order -> order.plan(stage.sandbox().faults()));
            stage.start(1);
            meet(stage, run, bad);
            new Flapping(flaps, FLAPPED).run(stage);
        }
    }

    private List<BadOrder> badOrders() {
        List<BadOrder> bad = new ArrayList<>();
        for (int number = 0; number < orders; number++) {
            for (int day = 0; day < DAYS.size(); day++) {
                bad.add(BadOrder.of(day, DAYS.get(day), bad.size(), number, times));
            }
        }
        return bad;
    }

    private void meet(Stage stage, Run run, List<BadOrder> bad) {
        try (Load load = new Load(
                        stage::urls, lane -> bad.get(lane).ride(), bad.size(), bad.size(), perSecond, run.seed());
                AttemptWatch watch = new AttemptWatch(() -> stage.urls().get(0))) {
            load.awaitDone(LOADED);
            Map<String, List<String>> expected = expected(bad, load);
            run.figures(stage, load, expected);
            Map<BadOrder, List<Told>> told = awaitSettled(stage, bad);
            Figures figures = Figures.of(stage, load, expected);
            SignedOnly signed = SignedOnly.of(stage.sandbox().journal().entries());
            run.print(figures, figures(told) + " " + signed.figures() + " " + watch.figures());
            run.holds(figures, load);
            assertThat(figures.staleEffects()).as("stale effects").isZero();
            judge(stage, watch, told);
            signed.judge(told.values());
        }
    }

    private static Map<String, List<String>> expected(List<BadOrder> bad, Load load) {
        Map<String, List<String>> accepted = load.accepted();
        return bad.stream()
                .collect(Collectors.toMap(
                        order -> order.ride().orderNo(),
                        order -> order.expected(accepted.get(order.ride().orderNo()))));
    }

    private static Map<BadOrder, List<Told>> awaitSettled(Stage stage, List<BadOrder> bad) {
        Map<BadOrder, List<Told>> told = new HashMap<>();
        Pause.until(SETTLED, "not every notification has ended", () -> {
            Pause.of(Duration.ofMillis(300));
            bad.forEach(order -> told.put(order, order.told(stage.urls().get(0))));
            return told.values().stream()
                    .flatMap(List::stream)
                    .noneMatch(one -> one.state().equals("PENDING"));
        });
        return told;
    }

    private static void judge(Stage stage, AttemptWatch watch, Map<BadOrder, List<Told>> told) {
        Map<String, OrderJudgement> journal = new HashMap<>();
        Judgement.over(stage.sandbox().journal().entries())
                .orders()
                .forEach((key, order) -> journal.put(key.orderNo(), order));
        told.forEach((order, all) -> {
            String orderNo = order.ride().orderNo();
            order.judge(all, journal.get(orderNo), stage.sandbox().faults(), watch.most(orderNo));
        });
        long seen = told.keySet().stream()
                .filter(order -> watch.most(order.ride().orderNo()) > 0)
                .map(BadOrder::day)
                .distinct()
                .count();
        long consuming = told.keySet().stream()
                .map(BadOrder::day)
                .filter(day -> day.means().consumesAttempts())
                .distinct()
                .count();
        assertThat(seen).as("kinds of true failures seen to consume attempts").isEqualTo(consuming);
    }

    private static String figures(Map<BadOrder, List<Told>> told) {
        Map<String, Long> outcomes = told.values().stream()
                .flatMap(List::stream)
                .flatMap(one -> one.failures().stream())
                .collect(Collectors.groupingBy(it -> it, java.util.TreeMap::new, Collectors.counting()));
        long parked = told.values().stream()
                .flatMap(List::stream)
                .filter(Told::isParked)
                .count();
        return "faults=" + DAYS.size() + " orders=" + told.size() + " failedTries=" + outcomes + " parked=" + parked;
    }
}
