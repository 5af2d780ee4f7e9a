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
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code orderlane serve} in a process of its own, asked to end as systems do it. */
final class ServeProcessTest {

    private static final Pattern READY = Pattern.compile("ready url=(\\S+)");
    private static final long ANSWER_MILLIS = 1500;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path dir;

    @Test
    void aTermSignalWaitsForWhatIsInFlightAndEndsWithZero() throws Exception {
        try (Sandbox alipayHk = sandbox()) {
            alipayHk.faults().add("slow", new Misbehaviour.Delay(ANSWER_MILLIS, false));
            Process serve = serve(alipayHk);
            String id;
            try {
                id = post(url(), RunningService.rides("term").get(0));
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> alipayHk.journal().size() == 1);
                serve.destroy();
                assertThat(serve.waitFor(30, TimeUnit.SECONDS)).isTrue();
                assertThat(serve.exitValue()).as(log()).isZero();
            } finally {
                serve.destroyForcibly();
            }
            assertThat(log()).contains("signing with ", ": auto ", "stopping", "stopped");
            assertDelivered(id);
            assertThat(alipayHk.journal().size()).isEqualTo(1);
        }
    }

    private void assertDelivered(String id) throws IOException {
        try (RunningService next = new RunningService(dir, Map.of("database.url", database()))) {
            assertThat(next.get("/v1/notifications/" + id).body()).contains("\"state\":\"DELIVERED\"");
            assertThat(next.alipayHk().deliveries()).isEmpty();
        }
    }

    private Sandbox sandbox() throws IOException {
        return Sandbox.start(SandboxOptions.forClient("CID", Files.readString(TestKeys.ourPublicHalf(dir))));
    }

    private Process serve(Sandbox alipayHk) throws IOException {
        Path theirs = Files.writeString(dir.resolve("theirs.pem"), alipayHk.publicKeyPem());
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "serve");
        command.environment()
                .putAll(Map.of(
                        "ORDERLANE_HTTP_PORT", "0",
                        "ORDERLANE_DATABASE_URL", database(),
                        "ORDERLANE_ALIPAYHK_ENDPOINT", alipayHk.endpoint().toString(),
                        "ORDERLANE_ALIPAYHK_CLIENT_ID", "CID",
                        "ORDERLANE_ALIPAYHK_PRIVATE_KEY_FILE",
                                TestKeys.in(dir).ours().toString(),
                        "ORDERLANE_ALIPAYHK_PUBLIC_KEY_FILE", theirs.toString()));
        return command.redirectErrorStream(true)
                .redirectOutput(dir.resolve("serve.log").toFile())
                .start();
    }

    private String database() {
        return "jdbc:sqlite:" + dir.resolve("served.db");
    }

    private String log() throws IOException {
        return Files.readString(dir.resolve("serve.log"));
    }

    private URI url() {
        return await().atMost(Duration.ofSeconds(25))
                .until(
                        () -> {
                            Matcher ready = READY.matcher(log());
                            return ready.find() ? URI.create(ready.group(1)) : URI.create("");
                        },
                        found -> found.getHost() != null);
    }

    private static String post(URI url, String update) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url.resolve("/v1/updates"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(update))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        return ((Tree.Text) ((Tree.Obj) TreeJson.read(answer)).get("notificationId")).value();
    }
}
