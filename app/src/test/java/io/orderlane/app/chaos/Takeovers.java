package io.orderlane.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.sandbox.fault.Fault;
import io.orderlane.sandbox.fault.Misbehaviour;
import io.orderlane.sandbox.state.StaleAnswer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A node is killed and stays away: what was accepted before, and with it what the node held, takes effect by the others.
 *
 * @param gateway how long AlipayHK takes to answer, so that the node holds something when it dies
 * @param exact whether bounds count that a slow machine may miss
 */
record Takeovers(int nodes, int kills, double perSecond, int open, Duration gateway, boolean exact) {

    private static final Duration MOST = Stage.LEASE.plusSeconds(5);
    private static final Duration BEFORE = Duration.ofSeconds(3);

    void run(Path folder) {
        Run run = new Run("takeover");
        try (Stage stage = Stage.onPostgres(folder, StaleAnswer.IGNORE_WITH_SUCCESS)) {
            stage.sandbox().faults().add(Fault.of("slow", new Misbehaviour.Delay(gateway.toMillis(), false)));
            stage.start(nodes);
            kill(stage, run);
        }
    }

    private void kill(Stage stage, Run run) {
        int held = 0;
        List<Duration> moves = new ArrayList<>();
        try (Load load = new Load(stage::urls, Load.ENDLESS, open, perSecond, run.seed())) {
            for (int i = 0; i < kills; i++) {
                Pause.of(run.about(BEFORE));
                Node node = stage.anyReady(run.random());
                String name = node.prefixOfItsName();
                Instant killed = Instant.now();
                node.kill();
                held += Http.held(anyUrl(stage, run), name);
                moves.add(moved(stage, load, killed));
                node.start().awaitReady();
            }
            load.end();
            Figures figures = run.figures(stage, load);
            Duration slowest = moves.stream().max(Duration::compareTo).orElse(Duration.ZERO);
            run.print(
                    figures,
                    "nodes=" + nodes + " kills=" + kills + " held=" + held + " slowestMove=" + slowest.toMillis()
                            + "ms");
            run.holds(figures, load);
            assertThat(held).as("orders that the killed nodes held").isPositive();
            Run.nothingOldArrived(figures);
            if (exact) {
                assertThat(slowest).as("until what a killed node held is sent").isLessThanOrEqualTo(MOST);
            }
        }
    }

    private static URI anyUrl(Stage stage, Run run) {
        return Objects.requireNonNull(stage.anyReady(run.random()).urlOrNull(), "it is ready");
    }

    /** From the kill until everything accepted before it has taken effect, by the sandbox's journal. */
    private static Duration moved(Stage stage, Load load, Instant killed) {
        Map<String, List<Instant>> before = load.acceptedAt();
        before.replaceAll((orderNo, times) ->
                times.stream().filter(at -> at.isBefore(killed)).toList());
        Pause.until(Duration.ofMinutes(2), "what was accepted before the kill did not take effect", () -> {
            Pause.of(Duration.ofMillis(200));
            return lastEffect(stage, before) != null;
        });
        Instant last = Objects.requireNonNull(lastEffect(stage, before), "all of it took effect");
        return last.isAfter(killed) ? Duration.between(killed, last) : Duration.ZERO;
    }

    /** When the last of them took effect; null while one has not. */
    private static @org.jspecify.annotations.Nullable Instant lastEffect(
            Stage stage, Map<String, List<Instant>> accepted) {
        Figures.Effects effects = Figures.Effects.of(stage.sandbox().journal().entries());
        Instant last = Instant.EPOCH;
        for (Map.Entry<String, List<Instant>> order : accepted.entrySet()) {
            int count = order.getValue().size();
            List<Instant> times = effects.times().getOrDefault(order.getKey(), List.of());
            if (times.size() < count) {
                return null;
            }
            if (count > 0 && times.get(count - 1).isAfter(last)) {
                last = times.get(count - 1);
            }
        }
        return last;
    }
}
