package io.orderlane.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderlane.app.config.TestKeys;
import io.orderlane.app.config.reading.ConfigurationLoader;
import io.orderlane.app.config.reading.LoadedConfiguration;
import io.orderlane.app.wiring.Assembly;
import io.orderlane.app.wiring.InstalledScenarios;
import io.orderlane.core.port.NodeView;
import io.orderlane.sandbox.Sandbox;
import io.orderlane.sandbox.SandboxOptions;
import io.orderlane.sandbox.journal.JournalEntry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServiceTest {

    private static final int ORDERS = 20;
    private static final int STATUSES = 5;

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static TestPostgres database;

    @TempDir
    Path dir;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void startDatabase() throws IOException {
        database = new TestPostgres();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        database.close();
    }

    @Test
    void oneUpdateGoesTheWholeWayAndTheDoctorIsContent() throws Exception {
        try (Sandbox alipayHk = sandbox();
                Service service = start(alipayHk)) {
            assertThat(post(service, RunningService.rides("pg").get(0))).isEqualTo(202);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(get(service, "/v1/orders/default/ride-hailing/R-pg-1/why"))
                            .contains("\"reason\":\"NOTHING_WAITS\""));
            assertThat(alipayHk.journal().entries()).singleElement().matches(JournalEntry::isVerified);
            await().untilAsserted(() -> assertThat(get(service, "/v1/doctor"))
                    .startsWith("{\"verdict\":\"ok\"")
                    .contains("AlipayHK's clock differed by"));
        }
    }

    @Test
    void twoServicesOnOneDatabaseDeliverEveryUpdateInOrderAndNoneTwice() throws Exception {
        try (Sandbox alipayHk = sandbox();
                Service one = start(alipayHk);
                Service other = start(alipayHk)) {
            await().untilAsserted(() -> assertThat(other.orderlane().nodes()).hasSize(2));
            submitAlternately(one, other);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> assertThat(one.orderlane().reader().pending()).isZero());
            assertInOrderAndOnce(alipayHk.journal().entries());
            assertThat(one.orderlane().nodes()).extracting(NodeView::name).doesNotHaveDuplicates();
        }
    }

    @Test
    void aDrainedServiceLeavesTheNodesAndTheOtherGoesOn() throws Exception {
        try (Sandbox alipayHk = sandbox();
                Service staying = start(alipayHk)) {
            Service leaving = start(alipayHk);
            List<String> rides = RunningService.rides("drain");
            assertThat(post(leaving, rides.get(0))).isEqualTo(202);
            leaving.close();
            await().untilAsserted(() -> assertThat(staying.orderlane().nodes()).hasSize(1));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() ->
                            assertThat(staying.orderlane().reader().pending()).isZero());
            assertThat(alipayHk.journal().entries()).hasSize(1);
        }
    }

    private void submitAlternately(Service one, Service other) throws Exception {
        List<String> journey = RunningService.rides("two").stream()
                .filter(ride -> ride.contains("\"R-two-1\""))
                .limit(STATUSES)
                .toList();
        int sent = 0;
        for (String update : journey) {
            for (int order = 0; order < ORDERS; order++) {
                Service service = sent++ % 3 == 0 ? one : other;
                assertThat(post(service, update.replace("R-two-1", "T-" + order)))
                        .isEqualTo(202);
            }
        }
        assertThat(sent).isEqualTo(ORDERS * STATUSES);
    }

    private static void assertInOrderAndOnce(List<JournalEntry> entries) {
        assertThat(entries).hasSize(ORDERS * STATUSES).allMatch(JournalEntry::isVerified);
        assertThat(entries).extracting(entry -> entry.subject().requestId()).doesNotHaveDuplicates();
        Map<String, List<Long>> times = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> String.valueOf(entry.subject().orderNo()),
                        Collectors.mapping(entry -> entry.subject().eventTime(), Collectors.toList())));
        assertThat(times).hasSize(ORDERS);
        assertThat(times.values()).allSatisfy(sequence -> {
            assertThat(sequence).hasSize(STATUSES).isSorted().doesNotHaveDuplicates();
        });
    }

    private Sandbox sandbox() throws IOException {
        return Sandbox.start(SandboxOptions.forClient("CID", Files.readString(TestKeys.ourPublicHalf(dir))));
    }

    private Service start(Sandbox alipayHk) throws IOException {
        Map<String, String> more = new HashMap<>(database.settings());
        more.put("alipayhk.endpoint", alipayHk.endpoint().toString());
        more.put("alipayhk.public-key-file", theirs(alipayHk).toString());
        more.put("scenarios.ride-hailing.superseding", "never");
        // auto would warn where Corretto does not load, and the doctor is to be content everywhere
        more.put("signing.provider", "jdk");
        LoadedConfiguration loaded = ConfigurationLoader.of(RunningService.settings(dir, more));
        return Service.start(Assembly.of(loaded, InstalledScenarios.of(loaded.configuration()), List.of()));
    }

    private Path theirs(Sandbox alipayHk) throws IOException {
        return Files.writeString(dir.resolve("theirs.pem"), alipayHk.publicKeyPem());
    }

    private int post(Service service, String update) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(service.url() + "/v1/updates"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(update)))
                .statusCode();
    }

    private String get(Service service, String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(service.url() + path))).body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
