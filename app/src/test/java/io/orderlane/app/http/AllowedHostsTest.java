package io.orderlane.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.app.service.RunningService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only who means this service is answered, and only what has one meaning. */
class AllowedHostsTest {

    @TempDir
    Path dir;

    private RunningService service;

    @AfterEach
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1", "127.0.0.1:1", "[::1]:8080", "127.8.9.1"})
    void namesOfThisMachineAreTaken(String host) throws IOException {
        start(Map.of());
        assertThat(asked("GET /v1/routes HTTP/1.1\r\nHost: " + host + "\r\n")).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "127.0.0.1.evil.example",
                "localhost.evil.example",
                "0.0.0.0",
                ""
            })
    void anyOtherNameIsRefusedWithoutTokens(String host) throws IOException {
        start(Map.of());
        for (String path : new String[] {"GET /v1/orders", "POST /v1/routes/default/contract-card/pause"}) {
            assertThat(refused(path + " HTTP/1.1\r\nHost: " + host + "\r\n"))
                    .startsWith("HTTP/1.1 421 ")
                    .contains("\"WRONG_HOST\"", "http.hosts");
        }
    }

    @Test
    void configuredNamesAreTakenToo() throws IOException {
        start(Map.of("http.hosts", "orders.shop.example, Other.Example"));
        assertThat(asked("GET /v1/routes HTTP/1.1\r\nHost: orders.shop.example:8080\r\n"))
                .startsWith("HTTP/1.1 200 ");
        assertThat(asked("GET /v1/routes HTTP/1.1\r\nHost: OTHER.example\r\n")).startsWith("HTTP/1.1 200 ");
        assertThat(refused("GET /v1/routes HTTP/1.1\r\nHost: evil.example\r\n")).startsWith("HTTP/1.1 421 ");
    }

    @Test
    void withTokensTheTokenDecides() throws IOException {
        Path tokens = Files.writeString(dir.resolve("tokens"), "ops " + "t".repeat(32) + "\n");
        start(Map.of("http.tokens-file", tokens.toString()));
        assertThat(asked("GET /v1/routes HTTP/1.1\r\nHost: orders.shop.example\r\nAuthorization: Bearer "
                        + "t".repeat(32) + "\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void aForeignPageNeitherReadsNorActs() throws IOException {
        start(Map.of());
        String local = " HTTP/1.1\r\nHost: localhost\r\nOrigin: ";
        assertThat(refused("GET /v1/orders" + local + "http://evil.example\r\n"))
                .startsWith("HTTP/1.1 421 ");
        assertThat(refused("GET /v1/events" + local + "null\r\n")).startsWith("HTTP/1.1 421 ");
        assertThat(refused("POST /v1/updates" + local + "http://evil.example\r\nContent-Length: 0\r\n"))
                .startsWith("HTTP/1.1 403 ");
        assertThat(refused("POST /v1/updates" + local + "http://localhost:3000\r\nContent-Length: 0\r\n"))
                .startsWith("HTTP/1.1 403 ");
        assertThat(asked("GET /v1/routes" + local + "http://localhost\r\n")).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: localhost\r\nHost: localhost\r\n",
                "Host: localhost\r\nHost: evil.example\r\n",
                "X: y\r\n",
                "Host: localhost\r\nTransfer-Encoding: gzip\r\n",
                "Host: localhost\r\nTransfer-Encoding: gzip, chunked\r\n",
                "Host: localhost\r\nTransfer-Encoding: xchunked\r\n",
                "Host: localhost\r\nTransfer-Encoding: identity\r\n",
                "Host: localhost\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
                "Host: localhost\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n",
                "Host: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n",
                "Host: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n",
                "Host: localhost\r\nContent-Length: +5\r\n",
                "Host: localhost\r\nContent-Length: five\r\n",
                "Host: localhost\r\nContent-Length: -1\r\n",
                "Host: localhost\r\nContent-Length: 5, 5\r\n",
                "Host: localhost\r\nContent-Length : 5\r\n"
            })
    void whatHasTwoMeaningsIsRefusedAndTheConnectionClosed(String headers) throws IOException {
        start(Map.of());
        String answer = client("POST /v1/updates HTTP/1.1\r\n" + headers
                + "Content-Type: application/json\r\n\r\nGET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400 ").containsOnlyOnce("HTTP/1.1 ");
    }

    @Test
    void anotherTargetThanAPathIsRefused() throws IOException {
        start(Map.of());
        assertThat(refused("GET http://evil.example/v1/orders HTTP/1.1\r\nHost: localhost\r\n"))
                .startsWith("HTTP/1.1 400 ");
    }

    private void start(Map<String, String> settings) throws IOException {
        service = new RunningService(dir, settings);
    }

    /** The head of the answer to a request without a body. */
    private String asked(String head) throws IOException {
        try (RawClient client = new RawClient(service.service().url())) {
            return client.say(head + "\r\n").until("\r\n\r\n");
        }
    }

    /** The answer, behind which the connection is closed. */
    private String refused(String head) throws IOException {
        return client(head + "\r\n");
    }

    private String client(String text) throws IOException {
        try (RawClient client = new RawClient(service.service().url())) {
            return client.say(text).untilClosed();
        }
    }
}
