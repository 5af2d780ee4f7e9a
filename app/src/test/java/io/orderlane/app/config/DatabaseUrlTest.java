package io.orderlane.app.config;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.app.config.reading.ConfigurationLoader;
import io.orderlane.app.service.RunningService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseUrlTest {

    @TempDir
    Path dir;

    @ParameterizedTest
    @CsvSource({
        "postgresql://clerk:hu@sh@db:5432/orders, URL of libpq",
        "postgres://clerk:hu/sh@db/orders?sslmode=require, URL of libpq",
        "jdbc:postgresql://clerk:hush@db/orders, before the host",
        "jdbc:sqlite:orders.db?busy_timeout=1000, options",
        "jdbc:mysql://db/orders, no store answers"
    })
    void aUrlThatNoStoreUnderstandsIsRefusedWithoutItsPassword(String url, String why) throws IOException {
        Map<String, String> settings = RunningService.settings(dir, Map.of("database.url", url));
        assertThatThrownBy(() -> ConfigurationLoader.of(settings))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("hu@")
                .hasMessageNotContaining("hush")
                .hasMessageNotContaining("sh@");
    }
}
