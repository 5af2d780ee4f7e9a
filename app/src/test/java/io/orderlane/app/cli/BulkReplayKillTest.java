package io.orderlane.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderlane.app.config.TestKeys;
import io.orderlane.app.json.TreeJson;
import io.orderlane.app.service.RunningService;
import io.orderlane.core.field.Tree;
import io.orderlane.sandbox.Sandbox;
import io.orderlane.sandbox.SandboxOptions;
import io.orderlane.sandbox.fault.Misbehaviour;
import io.orderlane.sandbox.journal.JournalEntry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code orderlane serve} on SQLite in a process of its own, killed in the middle of a bulk replay. */
final class BulkReplayKillTest {

    private static final Pattern READY = Pattern.compile("ready url=(\\S+)");
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int ORDERS = 30;
    private static final int PER_SECOND = 10;

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path dir;

    @Test
    void aKilledProcessLosesNothingOfABulkReplayAndDoublesNothing() throws Exception {
        try (Sandbox alipayHk = sandbox()) {
            Process serve = serve(alipayHk, "first.log");
            String job;
            try {
                URI url = url("first.log");
                park(url, alipayHk);
                job = text(
                        ask(url, "/v1/replays", "{\"filter\":{\"state\":\"parked\"},\"perSecond\":" + PER_SECOND + "}"),
                        "id");
                await().atMost(LONG).until(() -> counted(url, job, "queued") >= PER_SECOND / 2);
                assertThat(counted(url, job, "queued")).isLessThan(ORDERS);
            } finally {
                serve.destroyForcibly();
                assertThat(serve.waitFor(30, TimeUnit.SECONDS)).isTrue();
            }
            finish(alipayHk, job);
            assertEachOrderWasReplayedOnce(alipayHk);
        }
    }

    private void finish(Sandbox alipayHk, String job) throws Exception {
        Process serve = serve(alipayHk, "second.log");
        try {
            URI url = url("second.log");
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(text(ask(url, "/v1/replays/" + job, null), "state"))
                            .isEqualTo("DONE"));
            assertThat(counted(url, job, "queued")).isEqualTo(ORDERS);
            assertThat(counted(url, job, "taken")).isEqualTo(ORDERS);
            await().atMost(LONG).until(() -> replayedOrders(alipayHk).size() == ORDERS);
            await().atMost(LONG)
                    .until(() -> TreeJson.write(ask(url, "/v1/notifications?state=parked", null))
                            .equals("{\"notifications\":[]}"));
        } finally {
            serve.destroyForcibly();
        }
    }

    /** What was refused had one requestId for each order, and what was replayed has one more. */
    private static void assertEachOrderWasReplayedOnce(Sandbox alipayHk) {
        Map<String, Set<String>> requests = alipayHk.journal().entries().stream()
                .collect(Collectors.groupingBy(
                        entry -> String.valueOf(entry.subject().orderNo()),
                        Collectors.mapping(
                                entry -> String.valueOf(entry.subject().requestId()), Collectors.toSet())));
        assertThat(requests).hasSize(ORDERS);
        assertThat(requests.values()).allSatisfy(ids -> assertThat(ids).hasSize(2));
    }

    private static Set<String> replayedOrders(Sandbox alipayHk) {
        return alipayHk.journal().entries().stream()
                .skip(ORDERS)
                .filter(JournalEntry::isVerified)
                .map(entry -> String.valueOf(entry.subject().orderNo()))
                .collect(Collectors.toSet());
    }

    private void park(URI url, Sandbox alipayHk) throws Exception {
        alipayHk.faults().add("refuse", new Misbehaviour.AnswerWith("F", "PARAM_ILLEGAL", "refused", false, false));
        String ride = RunningService.rides("kill").get(0);
        for (int i = 1; i <= ORDERS; i++) {
            ask(url, "/v1/updates", ride.replace("R-kill-1", "K-" + i));
        }
        await().atMost(LONG)
                .until(() -> ((Tree.Items) ask(url, "/v1/notifications?state=parked", null)
                                        .get("notifications"))
                                .values()
                                .size()
                        == ORDERS);
        alipayHk.faults().clear();
    }

    private Tree.Obj ask(URI url, String path, @Nullable String body) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(url.resolve(path)).header("Content-Type", "application/json");
        HttpRequest ready = body == null
                ? request.GET().build()
                : request.POST(BodyPublishers.ofString(body)).build();
        return (Tree.Obj)
                TreeJson.read(http.send(ready, BodyHandlers.ofString()).body());
    }

    private long counted(URI url, String job, String what) throws Exception {
        Tree.Obj counts = (Tree.Obj) ask(url, "/v1/replays/" + job, null).get("counts");
        return counts.get(what) instanceof Tree.Num number ? number.value() : -1;
    }

    private static String text(Tree.Obj object, String member) {
        return object.get(member) instanceof Tree.Text text ? text.value() : "";
    }

    private Sandbox sandbox() throws IOException {
        return Sandbox.start(SandboxOptions.forClient("CID", Files.readString(TestKeys.ourPublicHalf(dir))));
    }

    private Process serve(Sandbox alipayHk, String log) throws IOException {
        Path theirs = Files.writeString(dir.resolve("theirs.pem"), alipayHk.publicKeyPem());
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "serve");
        command.environment()
                .putAll(Map.of(
                        "ORDERLANE_HTTP_PORT",
                        "0",
                        "ORDERLANE_DATABASE_URL",
                        "jdbc:sqlite:" + dir.resolve("served.db"),
                        "ORDERLANE_ALIPAYHK_ENDPOINT",
                        alipayHk.endpoint().toString(),
                        "ORDERLANE_ALIPAYHK_CLIENT_ID",
                        "CID",
                        "ORDERLANE_ALIPAYHK_PRIVATE_KEY_FILE",
                        TestKeys.in(dir).ours().toString(),
                        "ORDERLANE_ALIPAYHK_PUBLIC_KEY_FILE",
                        theirs.toString()));
        return command.redirectErrorStream(true)
                .redirectOutput(dir.resolve(log).toFile())
                .start();
    }

    private URI url(String log) {
        return await().atMost(LONG)
                .until(
                        () -> {
                            Matcher ready = READY.matcher(Files.readString(dir.resolve(log)));
                            return ready.find() ? URI.create(ready.group(1)) : URI.create("");
                        },
                        found -> found.getHost() != null);
    }
}
