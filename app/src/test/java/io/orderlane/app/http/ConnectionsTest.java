package io.orderlane.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderlane.app.service.RunningService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody holds the service up by saying nothing, or too much. */
class ConnectionsTest {

    private static final Map<String, String> SHORT =
            Map.of("http.head-timeout", "300ms", "http.body-timeout", "500ms", "http.idle-timeout", "400ms");
    private static final String ONE =
            "POST /v1/updates HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private static final String MANY = "POST /v1/updates HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final String LIVE = "GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @TempDir
    Path dir;

    private RunningService service;
    private final List<RawClient> clients = new ArrayList<>();

    @AfterEach
    void stop() throws IOException {
        for (RawClient client : clients) {
            client.close();
        }
        service.close();
    }

    @Test
    void aHeadThatDoesNotEndIsGivenUp() throws IOException {
        start(SHORT);
        assertThat(client().say("GET /livez HTTP/1.1\r\nHost: local").untilClosed())
                .isEmpty();
        assertThat(client().untilClosed()).isEmpty();
    }

    @Test
    void anIdleConnectionIsClosedAfterItsTime() throws IOException {
        start(SHORT);
        RawClient client = client();
        assertThat(client.say(LIVE).until("}")).contains("200 OK");
        assertThat(client.say(LIVE).until("}")).contains("200 OK");
        assertThat(client.untilClosed()).isEmpty();
    }

    @Test
    void aBodyThatDoesNotComeIsAnsweredAndTheConnectionClosed() throws IOException {
        start(SHORT);
        String answer =
                client().say(ONE + "Content-Length: 100\r\n\r\n{\"scenario\"").untilClosed();
        assertThat(answer).startsWith("HTTP/1.1 408 ").contains("\"BODY_LATE\"", "500 ms");
        assertThat(client().say("POST /v1/routes/default/contract-card/pause HTTP/1.1\r\nHost: localhost\r\n"
                                + "Content-Length: 10\r\n\r\n{")
                        .untilClosed())
                .startsWith("HTTP/1.1 408 ");
    }

    @Test
    void aBodyNobodyAskedForDoesNotKeepItsConnection() throws IOException {
        start(SHORT);
        String answer = client().say("GET /livez HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n")
                .untilClosed();
        assertThat(answer).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void manyLinesMayTakeTheirTimeAsLongAsTheyMove() throws IOException {
        start(SHORT);
        RawClient client = client().say(MANY);
        StringBuilder answers = new StringBuilder();
        for (int line = 1; line <= 8; line++) {
            // each answer comes at once, and the next line after a good part of the body's time
            answers.append(client.say("2\r\nx\n\r\n").until("\"line\":" + line + ","));
            long sent = System.nanoTime();
            await().pollDelay(java.time.Duration.ofMillis(200)).until(() -> System.nanoTime() - sent > 200_000_000L);
        }
        String rest = client.say("0\r\n\r\n").until("\r\n0\r\n\r\n");
        assertThat(rest).endsWith("0\r\n\r\n");
        assertThat(answers.toString()).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void manyLinesThatStandStillAreAnsweredAsFarAsTheyCame() throws IOException {
        start(SHORT);
        String answer = client().say(MANY + "4\r\nx\n{\"\r\n").untilClosed();
        assertThat(answer)
                .contains("\"line\":1,\"status\":400", "\"line\":2,\"status\":408", "BODY_LATE")
                .endsWith("0\r\n\r\n");
    }

    @Test
    void beyondTheAllowedConnectionsOnlyLivezIsAnswered() throws IOException {
        start(Map.of("http.connections", "3"));
        for (int at = 0; at < 3; at++) {
            assertThat(client().say(LIVE).until("}")).contains("200 OK");
        }
        assertThat(client().say(LIVE).until("}")).contains("200 OK");
        assertThat(client().say("GET /v1/orders HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        .untilClosed())
                .startsWith("HTTP/1.1 503 ")
                .contains("\"BUSY\"", "Retry-After");
        for (int at = 0; at < 64; at++) {
            client();
        }
        assertThat(client().say(LIVE).untilClosed()).isIn("", "(reset)");
        clients.forEach(ConnectionsTest::end);
        await().untilAsserted(() -> assertThat(client().say("GET /v1/routes HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        .until("\r\n"))
                .contains("200 OK"));
    }

    @Test
    void bodiesThatAreHeldAreBoundedInAllAndUsualUpdatesStillFindRoom() throws IOException {
        start(Map.of("http.body-bytes", String.valueOf(1024 * 1024)));
        String half = ONE + "Content-Length: 600000\r\n\r\n" + "x".repeat(500_000);
        for (int at = 0; at < 4; at++) {
            client().say(half);
        }
        await().until(() -> refused().size() == 3);
        assertThat(refused().get(0).until("}")).startsWith("HTTP/1.1 503 ").contains("\"BUSY\"");
        assertThat(service.post(RunningService.rides("s").get(0)).statusCode()).isEqualTo(202);
        clients.forEach(ConnectionsTest::end);
        await().untilAsserted(() ->
                assertThat(service.post("x".repeat(500_000)).statusCode()).isEqualTo(400));
    }

    @Test
    void aLineWithoutEndIsGivenUpWhenThereIsNoRoom() throws IOException {
        start(Map.of("http.body-bytes", "100000"));
        String piece = "x".repeat(0x8000);
        RawClient client = client().say(MANY + "2\r\ny\n\r\n");
        client.until("\"line\":1,");
        for (int at = 0; at < 3; at++) {
            client.say("8000\r\n" + piece + "\r\n");
        }
        assertThat(client.until("0\r\n\r\n")).contains("\"line\":2,\"status\":503", "\"BUSY\"");
    }

    @Test
    void eventReadersAreBounded() throws IOException {
        start(Map.of("http.event-readers", "2"));
        String events = "GET /v1/events HTTP/1.1\r\nHost: localhost\r\n\r\n";
        client().say(events).until(": orderlane\n");
        client().say(events).until(": orderlane\n");
        assertThat(client().say(events).until("}"))
                .startsWith("HTTP/1.1 429 ")
                .contains("\"TOO_MANY_READERS\"", "http.event-readers");
        clients.get(0).close();
        await().untilAsserted(
                        () -> assertThat(client().say(events).until("\r\n")).contains("200 OK"));
    }

    private List<RawClient> refused() throws IOException {
        List<RawClient> refused = new ArrayList<>();
        for (RawClient client : clients) {
            if (client.hears()) {
                refused.add(client);
            }
        }
        return refused;
    }

    private void start(Map<String, String> settings) throws IOException {
        service = new RunningService(dir, new HashMap<>(settings));
    }

    private RawClient client() throws IOException {
        RawClient client = new RawClient(service.service().url());
        clients.add(client);
        return client;
    }

    private static void end(RawClient client) {
        try {
            client.close();
        } catch (IOException gone) {
            // that is what was wanted
        }
    }
}
