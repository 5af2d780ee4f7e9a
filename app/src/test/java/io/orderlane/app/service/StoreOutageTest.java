package io.orderlane.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.orderlane.app.chaos.SmallDisk;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator and a merchant hear while the store fails. */
class StoreOutageTest {

    private static final List<String> RIDES = RunningService.rides("o");

    @TempDir
    Path dir;

    @Test
    void aFileThatGoesIsToldEverywhereAtOnceAndSoIsItsReturn() throws IOException {
        Path file = dir.resolve("kept.db");
        Path away = dir.resolve("away.db");
        try (WarnedLines log = new WarnedLines();
                RunningService service = new RunningService(dir, sqlite(file))) {
            assertThat(service.post(RIDES.get(0)).statusCode()).isEqualTo(202);
            Files.move(file, away);
            HttpResponse<String> refused = service.post(RIDES.get(1));
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("STORE_DOWN", "deleted or replaced");
            assertNotReady(service, "deleted or replaced");
            assertThat(service.get("/v1/doctor").body()).contains("\"verdict\":\"bad\"", "deleted or replaced");
            Files.move(away, file);
            await().untilAsserted(() ->
                    assertThat(service.get("/readyz").statusCode()).isEqualTo(200));
            assertThat(service.post(RIDES.get(1)).statusCode()).isEqualTo(202);
            assertOneOutage(log);
        }
    }

    @Test
    void aFullDiskIsToldEverywhereAtOnceAndOnceInTheLog() throws IOException {
        Optional<SmallDisk> mounted = SmallDisk.at(dir.resolve("disk"), 8);
        assumeTrue(mounted.isPresent(), "needs leave to mount a tmpfs (root)");
        try (SmallDisk disk = mounted.orElseThrow();
                WarnedLines log = new WarnedLines();
                RunningService service = new RunningService(dir, sqlite(disk.file("kept.db")))) {
            assertThat(service.post(RIDES.get(0)).statusCode()).isEqualTo(202);
            disk.fill();
            int order = 0;
            while (service.post(RIDES.get(0).replace("R-o-1", "F-" + order)).statusCode() == 202) {
                order++;
            }
            assertNotReady(service, "the disk is full");
            assertThat(service.get("/v1/doctor").body()).contains("\"verdict\":\"bad\"", "the disk is full");
            int kept = 0;
            for (int i = 0; i < 100; i++) {
                int status =
                        service.post(RIDES.get(0).replace("R-o-1", "G-" + i)).statusCode();
                assertThat(status).isIn(202, 503);
                kept += status == 202 ? 1 : 0; // a checkpoint may have made some room in the file's log
            }
            assertThat(service.get("/v1/orders").statusCode()).isEqualTo(200);
            disk.giveBack();
            await().untilAsserted(() ->
                    assertThat(service.get("/readyz").statusCode()).isEqualTo(200));
            assertOutages(log, 1 + kept);
        }
    }

    @Test
    void whileADatabaseIsDownReadinessIsFastAndQuestionsMayBeAskedAgain() throws IOException {
        try (WarnedLines log = new WarnedLines();
                TestPostgres database = new TestPostgres();
                RunningService service = new RunningService(dir, database.settings())) {
            assertThat(service.post(RIDES.get(0)).statusCode()).isEqualTo(202);
            assertThat(service.get("/readyz").statusCode()).isEqualTo(200);
            database.stop();
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() ->
                            assertThat(service.get("/readyz").statusCode()).isEqualTo(503));
            assertNotReady(service, "Ask again");
            assertThat(service.get("/v1/orders").body())
                    .contains("STORE_DOWN", "Ask again")
                    .doesNotContain("kept", "Send");
            assertThat(service.post(RIDES.get(1)).body()).contains("STORE_DOWN", "Send it again");
            assertThat(service.get("/v1/doctor").body()).contains("\"verdict\":\"bad\"", "it fails: ");
            assertThat(log.lines()).noneMatch(line -> line.contains("bulk replay"));
            assertThat(log.lines())
                    .filteredOn(line -> line.contains("the store fails"))
                    .hasSize(1);
            assertThat(log.lines()).hasSizeLessThanOrEqualTo(2);
        }
    }

    private static Map<String, String> sqlite(Path file) {
        return Map.of("database.url", "jdbc:sqlite:" + file);
    }

    /** Fast enough for any prober, though the store is not. */
    private static void assertNotReady(RunningService service, String why) {
        long asked = System.nanoTime();
        HttpResponse<String> ready = service.get("/readyz");
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(1));
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).contains("STORE_DOWN", why);
    }

    private static void assertOneOutage(WarnedLines log) {
        assertOutages(log, 1);
    }

    /** A line when one begins and one when it ends, and no other; at most so many outages. */
    private static void assertOutages(WarnedLines log, int most) {
        await().untilAsserted(() ->
                assertThat(lines(log, "the store works again")).isPositive().isEqualTo(lines(log, "the store fails")));
        assertThat(lines(log, "the store fails")).isLessThanOrEqualTo(most);
        assertThat(log.lines()).hasSize(2 * (int) lines(log, "the store fails"));
    }

    private static long lines(WarnedLines log, String words) {
        return log.lines().stream().filter(line -> line.contains(words)).count();
    }
}
