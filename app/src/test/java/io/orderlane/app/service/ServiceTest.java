package io.orderlane.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderlane.app.http.ListenException;
import io.orderlane.core.port.StoreException;
import io.orderlane.persistence.sqlite.SqliteFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceTest {

    @TempDir
    Path dir;

    @Test
    void whatWasAcceptedOutlivesTheProcess() throws IOException {
        Map<String, String> sqlite = Map.of("database.url", "jdbc:sqlite:" + dir.resolve("kept.db"));
        List<String> rides = RunningService.rides("k");
        try (RunningService service = new RunningService(dir, sqlite)) {
            assertThat(service.post(rides.get(0)).statusCode()).isEqualTo(202);
        }
        try (RunningService service = new RunningService(dir, sqlite)) {
            assertThat(service.post(rides.get(0)).statusCode()).isEqualTo(200);
            await().untilAsserted(() -> assertThat(
                            service.get("/v1/orders/default/ride-hailing/R-k-1").body())
                    .contains("\"lane\":\"IDLE\""));
        }
    }

    @Test
    void aDatabaseInUseStopsTheStartAndLeavesNothingOpen() throws IOException {
        Map<String, String> sqlite = Map.of("database.url", "jdbc:sqlite:" + dir.resolve("used.db"));
        try (RunningService service = new RunningService(dir, sqlite)) {
            assertThatThrownBy(() -> new RunningService(dir, sqlite)).isInstanceOf(StoreException.class);
            assertThat(service.get("/readyz").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aPortInUseStopsTheStartAndSaysWhatToDo() throws IOException {
        try (RunningService service = new RunningService(dir, Map.of())) {
            String port = String.valueOf(service.service().url().getPort());
            assertThatThrownBy(() -> new RunningService(dir, Map.of("http.port", port)))
                    .isInstanceOf(ListenException.class)
                    .hasMessageContaining("http.port " + port)
                    .hasMessageContaining("0 takes any free one");
        }
    }

    @Test
    void aStartThatFailsLeavesNeitherThreadsNorTheDatabaseOpen() throws IOException {
        String free = "jdbc:sqlite:" + dir.resolve("free.db");
        String used = "jdbc:sqlite:" + dir.resolve("used.db");
        try (ServerSocket port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                SqliteFile database = SqliteFile.open(used)) {
            assertThat(database).isNotNull();
            Set<Thread> before = threads();
            String taken = String.valueOf(port.getLocalPort());
            assertThatThrownBy(() -> new RunningService(dir, Map.of("http.port", taken, "database.url", free)))
                    .isInstanceOf(ListenException.class);
            assertThatThrownBy(() -> new RunningService(dir, Map.of("database.url", used)))
                    .isInstanceOf(StoreException.class);
            await().untilAsserted(() -> assertThat(threads()).isSubsetOf(before));
        }
        SqliteFile.open(free).close(); // refused while somebody has it
    }

    /** Those of services that are not over. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("orderlane")
                        || thread.getName().startsWith("vert.x"))
                .collect(Collectors.toSet());
    }

    @Test
    void whileTheStoreIsStillOpeningItLivesAndIsNotReady() throws Exception {
        String database = "jdbc:sqlite:" + dir.resolve("busy.db");
        int port = freePort();
        try (Connection other = DriverManager.getConnection(database);
                Statement holding = other.createStatement()) {
            holding.execute("BEGIN EXCLUSIVE");
            CompletableFuture<RunningService> starting = CompletableFuture.supplyAsync(
                    () -> running(Map.of("database.url", database, "http.port", String.valueOf(port))));
            await().ignoreExceptions().until(() -> get(port, "/livez").statusCode() == 200);
            assertThat(get(port, "/v1/orders").statusCode()).isEqualTo(503);
            HttpResponse<String> ready = get(port, "/readyz");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).contains("\"code\":\"STARTING\"", "/readyz answers 200");
            assertThat(ready.headers().firstValue("Retry-After")).hasValue("2");
            assertThat(starting).isNotDone();

            holding.execute("COMMIT");
            try (RunningService service = starting.get(20, TimeUnit.SECONDS)) {
                assertThat(service.service().url().getPort()).isEqualTo(port);
                assertThat(get(port, "/readyz").statusCode()).isEqualTo(200);
            }
        }
    }

    private RunningService running(Map<String, String> settings) {
        try {
            return new RunningService(dir, settings);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void afterAStopNothingAnswersAndASecondStopDoesNothing() throws IOException {
        RunningService service = new RunningService(dir, Map.of());
        service.post(RunningService.rides("s").get(0));
        service.close();
        service.close();
        assertThatThrownBy(() -> service.get("/livez")).isInstanceOf(UncheckedIOException.class);
    }
}
