package io.orderlane.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderlane.app.config.TestKeys;
import io.orderlane.app.config.reading.ConfigurationLoader;
import io.orderlane.app.config.reading.LoadedConfiguration;
import io.orderlane.app.json.Journeys;
import io.orderlane.app.wiring.Assembly;
import io.orderlane.app.wiring.InstalledScenarios;
import io.orderlane.core.Orderlane;
import io.orderlane.core.notification.Attempt;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.sandbox.Sandbox;
import io.orderlane.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeWayTest {

    @TempDir
    Path dir;

    @Test
    void everyJourneyOfEveryScenarioArrivesSignedAndInOrder() throws IOException {
        String ourHalf = Files.readString(TestKeys.ourPublicHalf(dir));
        try (Sandbox alipayHk = Sandbox.start(SandboxOptions.forClient("CID", ourHalf));
                Service service = start(alipayHk)) {
            Orderlane orderlane = service.orderlane();
            List<String> scenarios = orderlane.scenarios().names();
            assertThat(scenarios).hasSize(4);
            for (String scenario : scenarios) {
                deliver(orderlane, scenario);
            }
        }
    }

    private Service start(Sandbox alipayHk) throws IOException {
        Path theirs = Files.writeString(dir.resolve("theirs.pem"), alipayHk.publicKeyPem());
        LoadedConfiguration loaded = ConfigurationLoader.of(RunningService.settings(
                dir,
                Map.of(
                        "database.url", "jdbc:sqlite:" + dir.resolve("whole.db"),
                        "alipayhk.endpoint", alipayHk.endpoint().toString(),
                        "alipayhk.public-key-file", theirs.toString(),
                        "scenarios.payment-order.superseding", "never",
                        "scenarios.ride-hailing.superseding", "never",
                        "scenarios.ride-hailing-contract-card.superseding", "never",
                        "scenarios.ev-charging.superseding", "never")));
        return Service.start(Assembly.of(loaded, InstalledScenarios.of(loaded.configuration()), List.of()));
    }

    private static void deliver(Orderlane orderlane, String scenario) {
        List<OrderUpdate> updates = new Journeys(WholeWayTest.class.getClassLoader()).of(scenario, Instant.now(), "w");
        assertThat(updates).as(scenario).isNotEmpty();
        List<SubmissionResult> results = orderlane.submitAll(updates);
        assertThat(results).as(scenario).allMatch(SubmissionResult.Accepted.class::isInstance);
        results.stream()
                .map(result -> ((SubmissionResult.Accepted) result).order().key())
                .distinct()
                .forEach(order -> arrived(orderlane, order));
    }

    private static void arrived(Orderlane orderlane, OrderKey order) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            List<NotificationView> all = orderlane.reader().notifications(order);
            assertThat(all).isNotEmpty().allMatch(view -> view.state() == Settled.DELIVERED, order.toString());
            assertThat(all).isSortedAccordingTo((a, b) -> a.settledAt().compareTo(b.settledAt()));
            assertThat(all)
                    .allMatch(view -> "VERIFIED".equals(last(view).trace().verdict()));
        });
    }

    private static Attempt last(NotificationView view) {
        return view.attempts().get(view.attempts().size() - 1);
    }
}
