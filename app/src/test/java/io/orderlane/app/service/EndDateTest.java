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
import io.orderlane.sandbox.state.PhoneCard;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A card's end, the whole way: over HTTP into the service, signed over HTTP to the sandbox, onto its phone. */
class EndDateTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path dir;

    @Test
    void aCardEndedEarlyDisappearsFromThePhone() throws Exception {
        try (Sandbox alipayHk = sandbox();
                Service service = start(alipayHk)) {
            assertThat(post(service, bill(2, "")).statusCode()).isEqualTo(202);
            PhoneCard shown = phone(alipayHk, true);
            assertThat(shown.status()).isEqualTo("OVERDUED");

            String past = ",\"endDate\":" + Instant.now().minusSeconds(1).toEpochMilli();
            assertThat(post(service, bill(1, past)).statusCode()).isEqualTo(202);

            PhoneCard gone = phone(alipayHk, false);
            assertThat(gone.goneSince()).isBetween(Instant.now().minusSeconds(30), Instant.now());
        }
    }

    @Test
    void theOrderServiceRefusesTheMemberAndNamesTheApiThatTakesIt() throws Exception {
        try (Sandbox alipayHk = sandbox();
                Service service = start(alipayHk)) {
            HttpResponse<String> refused =
                    post(service, """
                    {"scenario":"ride-hailing","orderNo":"R-1","status":"PENDING","occurredAt":"%s",
                     "recipient":{"userId":"2160220000000001"},"endDate":%d,
                     "display":{"zh_HK":{"auto_color":"白色"},"en_US":{"auto_color":"White"}}}
                    """.formatted(Instant.now(), Instant.now().toEpochMilli()));

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("MISPLACED_MEMBER").contains("Only scenarios of the contract-card");
            assertThat(alipayHk.cards()).isEmpty();
        }
    }

    private static String bill(int secondsAgo, String more) {
        return """
                {"scenario":"payment-order","orderNo":"B-1","status":"OVERDUED","occurredAt":"%s",
                 "recipient":{"userId":"2160220000000001"}%s,
                 "display":{"zh_HK":{"bill_name":"煤氣"},"en_US":{"bill_name":"Gas"}}}
                """.formatted(Instant.now().minusSeconds(secondsAgo), more);
    }

    private static PhoneCard phone(Sandbox alipayHk, boolean visible) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> alipayHk.cards().stream().anyMatch(card -> card.visible() == visible));
        return alipayHk.cards().get(0);
    }

    private Sandbox sandbox() throws IOException {
        return Sandbox.start(SandboxOptions.forClient("CID", Files.readString(TestKeys.ourPublicHalf(dir))));
    }

    private Service start(Sandbox alipayHk) throws IOException {
        Path theirs = Files.writeString(dir.resolve("theirs.pem"), alipayHk.publicKeyPem());
        LoadedConfiguration loaded = ConfigurationLoader.of(RunningService.settings(
                dir,
                Map.of(
                        "alipayhk.endpoint",
                        alipayHk.endpoint().toString(),
                        "alipayhk.public-key-file",
                        theirs.toString())));
        return Service.start(Assembly.of(loaded, InstalledScenarios.of(loaded.configuration()), List.of()));
    }

    private HttpResponse<String> post(Service service, String update) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.url() + "/v1/updates"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(update))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
