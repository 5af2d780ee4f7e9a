package io.orderlane.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderlane.app.config.TestKeys;
import io.orderlane.app.config.reading.ConfigurationLoader;
import io.orderlane.app.config.reading.LoadedConfiguration;
import io.orderlane.app.wiring.Assembly;
import io.orderlane.app.wiring.InstalledScenarios;
import io.orderlane.sandbox.Sandbox;
import io.orderlane.sandbox.SandboxOptions;
import io.orderlane.sandbox.fault.Fault;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A gateway that answers rightly signed and still not to us, or not as asked: what an operator sees of it. */
@Timeout(120)
class OddAnswersTest {

    private static final String ORDER = "/v1/orders/default/ride-hailing/";

    @TempDir
    Path dir;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void somebodyElsesSuccessStopsTheRouteAndEverywhereSaysWhichSettingTakesIt() throws IOException {
        assertRouteStops(
                new Misbehaviour.ForeignClientId("SOMEBODY-ELSE"),
                "FOREIGN_CLIENT_ID: only alipayhk.answer-client-id=any takes a success for");
    }

    @Test
    void anOldSuccessStopsTheRouteAndEverywhereSaysWhichSettingTakesIt() throws IOException {
        assertRouteStops(
                new Misbehaviour.OtherTime(-3600),
                "OUTSIDE_ANSWER_WINDOW: alipayhk.answer-window=15m takes no success 1h");
    }

    private void assertRouteStops(Misbehaviour then, String says) throws IOException {
        try (Sandbox alipayHk = sandbox();
                Service service = start(alipayHk, Map.of());
                WarnedLines log = new WarnedLines()) {
            alipayHk.faults().add("odd", then);
            String orderNo = accept(service);

            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                assertThat(get(service, "/v1/routes")).contains(says);
                assertThat(get(service, ORDER + orderNo + "/why")).contains(says);
                assertThat(get(service, "/v1/doctor")).contains(says);
            });
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(log.lines()).anyMatch(line -> line.contains(says)));
            assertThat(log.lines()).filteredOn(line -> line.contains(says)).hasSize(1);
            assertThat(get(service, ORDER + orderNo)).contains("\"attempts\":0").doesNotContain("answered");
            assertThat(get(service, ORDER + orderNo + "/notifications")).contains("ROUTE_AT_FAULT");

            alipayHk.faults().clear();
            awaitDelivered(service, orderNo);
        }
    }

    @ParameterizedTest
    @CsvSource({"alipayhk.answer-client-id, any", "alipayhk.answer-window, off", "alipayhk.answer-window, 2h"})
    void theSettingTakesIt(String key, String value) throws IOException {
        try (Sandbox alipayHk = sandbox();
                Service service = start(alipayHk, Map.of(key, value))) {
            alipayHk.faults()
                    .add(
                            "odd",
                            key.endsWith("window")
                                    ? new Misbehaviour.OtherTime(-3600)
                                    : new Misbehaviour.ForeignClientId("SOMEBODY-ELSE"));

            awaitDelivered(service, accept(service));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "encrypted,       ENCRYPTED: ",
        "content-encoded, CONTENT_ENCODED: ",
        "other-algorithm, UNKNOWN_ALGORITHM: ",
        "large-header,    HEADER_TOO_LARGE: ",
        "body,            NOT_UTF_8: ",
        "status,          HTTP 404 with status S",
    })
    void anAnswerInAnOddFormIsNamedWithTheAttemptAndSentAgain(String kind, String reason) throws IOException {
        try (Sandbox alipayHk = sandbox();
                Service service = start(alipayHk, Map.of())) {
            alipayHk.faults().add(Fault.of("odd", misbehaviour(kind)).atMost(1));
            String orderNo = accept(service);

            awaitDelivered(service, orderNo);
            assertThat(get(service, ORDER + orderNo + "/notifications"))
                    .contains(reason)
                    .contains("UNCONFIRMED");
        }
    }

    private static Misbehaviour misbehaviour(String kind) {
        return switch (kind) {
            case "encrypted" -> new Misbehaviour.Encrypted();
            case "content-encoded" -> new Misbehaviour.ContentEncoded();
            case "other-algorithm" -> new Misbehaviour.OtherAlgorithm("ECC224");
            case "large-header" -> new Misbehaviour.LargeHeader(9_000);
            case "body" -> new Misbehaviour.OtherBody(null, "UTF-16");
            default -> new Misbehaviour.OtherStatus(404);
        };
    }

    private Sandbox sandbox() throws IOException {
        return Sandbox.start(SandboxOptions.forClient("CID", Files.readString(TestKeys.ourPublicHalf(dir))));
    }

    private Service start(Sandbox alipayHk, Map<String, String> more) throws IOException {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("alipayhk.endpoint", alipayHk.endpoint().toString());
        settings.put(
                "alipayhk.public-key-file",
                Files.writeString(dir.resolve("theirs.pem"), alipayHk.publicKeyPem())
                        .toString());
        LoadedConfiguration loaded = ConfigurationLoader.of(RunningService.settings(dir, settings));
        return Service.start(Assembly.of(loaded, InstalledScenarios.of(loaded.configuration()), List.of()));
    }

    /** The first update of one ride; gives back its order number. */
    private String accept(Service service) {
        String update = RunningService.rides("odd").get(0);
        assertThat(send(HttpRequest.newBuilder(URI.create(service.url() + "/v1/updates"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(update))))
                .contains("notificationId");
        return update.replaceAll(".*\"orderNo\":\"([^\"]+)\".*", "$1");
    }

    private void awaitDelivered(Service service, String orderNo) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(get(service, ORDER + orderNo + "/notifications"))
                        .contains("DELIVERED"));
    }

    private String get(Service service, String path) {
        return send(HttpRequest.newBuilder(URI.create(service.url() + path)).GET());
    }

    private String send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
