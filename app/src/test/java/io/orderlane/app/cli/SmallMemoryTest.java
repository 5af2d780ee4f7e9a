package io.orderlane.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderlane.app.service.RunningService;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service of 512 MB, as it is launched, under more unfinished bodies than its memory could hold. */
final class SmallMemoryTest {

    private static final Pattern READY = Pattern.compile("ready url=(\\S+)");
    private static final int CLIENTS = 600;
    private static final int BODY = 1024 * 1024;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path dir;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Socket> clients = new ArrayList<>();

    @AfterEach
    void leave() {
        clients.forEach(SmallMemoryTest::close);
    }

    @Test
    void unfinishedBodiesNeitherEndItNorKeepItFromAnswering() throws Exception {
        Process serve = serve();
        ScheduledExecutorService watching = Executors.newSingleThreadScheduledExecutor();
        AtomicInteger alive = new AtomicInteger();
        AtomicInteger silent = new AtomicInteger();
        try {
            URI url = url();
            assertThat(post(url, "before")).isEqualTo(202);
            var watch = watching.scheduleWithFixedDelay(
                    () -> (isAlive(url) ? alive : silent).incrementAndGet(), 0, 100, TimeUnit.MILLISECONDS);
            for (int at = 0; at < CLIENTS; at++) {
                beginBody(url);
            }
            int before = alive.get() + silent.get();
            await().atMost(Duration.ofSeconds(30)).until(() -> alive.get() + silent.get() > before + 2);
            watch.cancel(false);
            clients.forEach(SmallMemoryTest::close);
            await().atMost(Duration.ofSeconds(5)).until(() -> post(url, "after") == 202);
            assertThat(silent.get()).isZero();
            assertThat(serve.isAlive()).as(log()).isTrue();
        } finally {
            watching.shutdownNow();
            serve.destroyForcibly();
        }
    }

    /** All of a body of the largest size but its last byte. */
    private void beginBody(URI url) throws IOException {
        Socket client = new Socket(url.getHost(), url.getPort());
        clients.add(client);
        byte[] body = new byte[BODY - 1];
        Arrays.fill(body, (byte) ' ');
        try {
            OutputStream out = client.getOutputStream();
            out.write(
                    ("POST /v1/updates HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                                    + BODY + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
        } catch (IOException refused) {
            // it need not read what it has no room for
        }
    }

    private boolean isAlive(URI url) {
        try {
            return get(HttpRequest.newBuilder(url.resolve("/livez"))) == 200;
        } catch (IOException silent) {
            return false;
        }
    }

    private int post(URI url, String run) {
        try {
            return get(HttpRequest.newBuilder(url.resolve("/v1/updates"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(RunningService.rides(run).get(0))));
        } catch (IOException notYet) {
            return 0;
        }
    }

    private int get(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private Process serve() throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Xmn192m",
                "-XX:+UseParallelGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "serve");
        Map<String, String> settings = RunningService.settings(dir, Map.of());
        settings.forEach((key, value) -> command.environment()
                .put(
                        "ORDERLANE_"
                                + key.toUpperCase(java.util.Locale.ROOT)
                                        .replace('.', '_')
                                        .replace('-', '_'),
                        value));
        return command.redirectErrorStream(true)
                .redirectOutput(dir.resolve("serve.log").toFile())
                .start();
    }

    private String log() throws IOException {
        return Files.readString(dir.resolve("serve.log"));
    }

    private URI url() {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> {
                            Matcher ready = READY.matcher(log());
                            return ready.find() ? URI.create(ready.group(1)) : URI.create("");
                        },
                        found -> found.getHost() != null);
    }

    private static void close(Socket client) {
        try {
            client.close();
        } catch (IOException gone) {
            // that is what was wanted
        }
    }
}
