package io.orderlane.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.sandbox.state.StaleAnswer;
import java.io.IOException;
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
        return chosen.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> lines.get(name).accept(in(name))));
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
        lines.put("kill", kills("kill", 3)::onPostgres);
        lines.put("kill-sqlite", kills("kill-sqlite", 1)::onSqlite);
        lines.put("freeze", folder -> freezes().run(folder, StaleAnswer.IGNORE_WITH_SUCCESS));
        lines.put("freeze-refuse", folder -> freezes().run(folder, StaleAnswer.REFUSE));
        lines.put("freeze-apply", folder -> freezes().run(folder, StaleAnswer.APPLY));
        lines.put("stop", stops()::run);
        lines.put("outage", outage("never")::run);
        lines.put("outage-when-late", outage("when-late")::run);
        lines.put("gateway", matrix()::run);
        lines.put("disk-full", diskFull()::run);
        lines.put("poison", poison()::run);
        return lines;
    }

    private static Kills kills(String line, int nodes) {
        return new Kills(
                nodes,
                size(line + ".kills", 50),
                Duration.ofSeconds(size(line + ".seconds", 5)),
                size(line + ".lanes", 2900),
                size(line + ".open", 150));
    }

    private static Freezes freezes() {
        return new Freezes(
                3,
                size("freeze.freezes", 20),
                size("freeze.lanes", 1500),
                size("freeze.open", 100),
                Duration.ofMillis(size("freeze.millis", 200)));
    }

    private static Stops stops() {
        return new Stops(
                3,
                size("stop.stops", 50),
                Duration.ofSeconds(size("stop.seconds", 4)),
                size("stop.lanes", 1500),
                size("stop.open", 150));
    }

    private static Outage outage(String superseding) {
        return new Outage(
                size("outage.nodes", 2),
                Duration.ofSeconds(size("outage.seconds", 180)),
                size("outage.lanes", 1500),
                size("outage.perSecond", 50),
                superseding);
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
