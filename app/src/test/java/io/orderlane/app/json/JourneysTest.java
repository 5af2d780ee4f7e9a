package io.orderlane.app.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.core.order.OrderUpdate;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JourneysTest {

    private static final Instant START = Instant.parse("2026-11-21T02:00:00Z");

    private final Journeys journeys = new Journeys(JourneysTest.class.getClassLoader());

    @Test
    void timesAreIsoWhereAnUpdateTakesThemAndMillisecondsInFields() {
        List<OrderUpdate> updates = journeys.of("sample-journey", START, "x7");
        assertThat(updates).hasSize(2);
        assertThat(TreeJson.write(updates.get(0).members()))
                .contains("\"orderNo\":\"R-x7\"", "\"occurredAt\":\"2026-11-21T01:58:00Z\"")
                .contains("\"createdAt\":\"2026-11-21T02:00:00Z\"", "\"service_start_time\":1795226445000")
                .contains("\"note\":\"from 2026-11-21T02:00:00Z on\"");
        assertThat(TreeJson.write(updates.get(1).members())).contains("\"times\":[1795230000000]");
    }

    @Test
    void aScenarioWithoutJourneysHasNone() {
        assertThat(journeys.of("nobody", START, "1")).isEmpty();
    }

    @Test
    void aBrokenJourneyNamesFileAndLine() {
        assertThatThrownBy(() -> journeys.of("broken-journey", START, "1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("orderlane/journeys/broken-journey.ndjson, line 1")
                .hasMessageContaining("${tomorrow}")
                .hasMessageContaining("${t+45s}");
    }
}
