package io.orderlane.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderlane.app.http.DoorException;
import io.orderlane.core.port.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
                    .isInstanceOf(DoorException.class)
                    .hasMessageContaining("http.port " + port)
                    .hasMessageContaining("0 takes any free one");
        }
    }

    @Test
    void afterAStopNothingAnswersAndASecondStopDoesNothing() throws IOException {
        RunningService service = new RunningService(dir, Map.of());
        service.post(RunningService.rides("s").get(0));
        service.close();
        service.close();
        assertThatThrownBy(() -> service.get("/livez")).isInstanceOf(java.io.UncheckedIOException.class);
    }
}
