package io.orderlane.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DueLaterTest {

    private static final long HOUR = 3_600_000;

    @TempDir
    Path dir;

    @Test
    void theDoctorNamesOrdersThatAreDueFurtherAheadThanAnyPause() throws Exception {
        String url = "jdbc:sqlite:" + dir.resolve("kept.db");
        try (RunningService service = new RunningService(dir, Map.of("database.url", url))) {
            assertThat(service.get("/v1/doctor").body()).contains("no order is due further ahead");
            service.alipayHk().blame("the key is being changed");
            assertThat(service.post(RunningService.rides("d").get(0)).statusCode())
                    .isEqualTo(202);
            put(
                    url,
                    "UPDATE lane SET state = 0, pause = " + HOUR + ", due_at = " + (System.currentTimeMillis() + HOUR));
            assertThat(service.get("/v1/doctor").body())
                    .contains("\"due-later\"", "more than 15 minutes ahead", "ride-hailing/R-d-1");
        }
    }

    private static void put(String url, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
