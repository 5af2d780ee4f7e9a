package io.orderlane.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.sandbox.state.StaleAnswer;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The lines in full, run by the profile {@code chaos}; {@code -Dchaos=NAME} runs one. Each size is a system property,
 * {@code chaos.LINE.SIZE}; docs/chaos.md lists them.
 */
class ChaosSuite {

    /** Lines of adapter-persistence, which has suites of its own. */
    private static final Set<String> ELSEWHERE = Set.of("claim", "deadlocks", "model");

    private static final PrintStream OUT = System.out;

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> lines() {
        String only = System.getProperty("chaos", "all");
        Map<String, Consumer<Path>> lines = all();
        List<String> chosen = lines.keySet().stream()
                .filter(name -> only.equals("all") || only.equals(name))
                .toList();
        assertThat(chosen)
                .as("lines of %s, or elsewhere of %s, chosen by -Dchaos=%s", lines.keySet(), ELSEWHERE, only)
                .matches(found -> !found.isEmpty() || ELSEWHERE.contains(only), "some");
        return chosen.stream().map(name -> DynamicTest.dynamicTest(name, () -> run(name, lines.get(name))));
    }

    private void run(String name, Consumer<Path> line) {
        Path in = in(name);
        long began = System.nanoTime();
        NodeLogs.keptWhenFailing(name, in, () -> line.accept(in));
        OUT.println("chaos " + name + " took "
                + Duration.ofNanos(System.nanoTime() - began).toSeconds() + "s");
    }

    private Path in(String name) {
        try {
            return Files.createDirectory(folder.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, Consumer<Path>> all() {
        Map<String, Consumer<Path>> lines = new LinkedHashMap<>();
        lines.put("kill", kills("kill", 3, 6)::onPostgres);
        lines.put("kill-sqlite", kills("kill-sqlite", 1, 3)::onSqlite);
        lines.put("takeover", takeovers()::run);
        lines.put("freeze", folder -> freezes("freeze", 10).run(folder, StaleAnswer.IGNORE_WITH_SUCCESS));
        lines.put("freeze-refuse", folder -> freezes("freeze-refuse", 20).run(folder, StaleAnswer.REFUSE));
        lines.put("freeze-apply", folder -> freezes("freeze-apply", 20).run(folder, StaleAnswer.APPLY));
        lines.put("freeze-unfenced", freezes("freeze-unfenced", 12)::runUnfenced);
        lines.put("postgres-restart", restarts()::run);
        lines.put("stop", stops()::run);
        lines.put("clocks", clocks()::run);
        lines.put("outage", outage("never")::run);
        lines.put("outage-when-late", outage("when-late")::run);
        lines.put("brown-out", brownOut()::run);
        lines.put("gateway", matrix()::run);
        lines.put("disk-full", diskFull()::run);
        lines.put("poison", poison()::run);
        return lines;
    }

    private static Kills kills(String line, int nodes, int seconds) {
        return new Kills(
                nodes,
                size(line + ".kills", 50),
                Duration.ofSeconds(size(line + ".seconds", seconds)),
                size(line + ".perSecond", 70),
                size(line + ".open", 150),
                size(line + ".least", 20_000),
                true);
    }

    private static Takeovers takeovers() {
        return new Takeovers(
                3,
                size("takeover.kills", 5),
                size("takeover.perSecond", 60),
                size("takeover.open", 150),
                Duration.ofMillis(size("takeover.millis", 300)),
                true);
    }

    private static Freezes freezes(String line, int freezes) {
        return new Freezes(
                3,
                size(line + ".freezes", freezes),
                size("freeze.perSecond", 60),
                size("freeze.open", 60),
                Duration.ofMillis(size("freeze.millis", 200)),
                Duration.ofMillis(size("freeze.pen", 400)),
                true);
    }

    private static PostgresRestarts restarts() {
        return new PostgresRestarts(
                3,
                size("postgres-restart.crashes", 5),
                Duration.ofSeconds(size("postgres-restart.seconds", 8)),
                size("postgres-restart.perSecond", 60),
                size("postgres-restart.open", 150),
                true);
    }

    private static Stops stops() {
        return new Stops(
                3,
                size("stop.stops", 50),
                Duration.ofSeconds(size("stop.seconds", 1)),
                size("stop.perSecond", 50),
                size("stop.open", 150),
                true);
    }

    private static Clocks clocks() {
        return new Clocks(
                Duration.ofSeconds(size("clocks.seconds", 40)),
                size("clocks.perSecond", 60),
                size("clocks.open", 100),
                true);
    }

    private static Outage outage(String superseding) {
        return new Outage(
                size("outage.nodes", 2),
                Duration.ofSeconds(size("outage.seconds", 180)),
                size("outage.lanes", 1500),
                size("outage.perSecond", 50),
                superseding);
    }

    private static BrownOut brownOut() {
        return new BrownOut(
                size("brown-out.nodes", 2),
                size("brown-out.percent", 45),
                size("brown-out.rides", 1430),
                Duration.ofSeconds(size("brown-out.seconds", 300)));
    }

    private static GatewayMatrix matrix() {
        return new GatewayMatrix(
                size("gateway.orders", 4),
                size("gateway.times", 2),
                size("gateway.perSecond", 40),
                size("gateway.flaps", 12));
    }

    private static Poison poison() {
        return new Poison(
                size("poison.pairs", 5),
                Duration.ofSeconds(size("poison.seconds", 15)),
                size("poison.calibration", 600));
    }

    private static DiskFull diskFull() {
        return new DiskFull(
                size("disk-full.megabytes", 32),
                size("disk-full.times", 2),
                Duration.ofSeconds(size("disk-full.seconds", 5)),
                size("disk-full.lanes", 400),
                size("disk-full.perSecond", 100));
    }

    private static int size(String name, int full) {
        return Integer.getInteger("chaos." + name, full);
    }
}
