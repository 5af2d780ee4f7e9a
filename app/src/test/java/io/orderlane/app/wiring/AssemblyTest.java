package io.orderlane.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.orderlane.app.config.Configuration;
import io.orderlane.app.config.ConfigurationException;
import io.orderlane.app.config.reading.ConfigurationLoader;
import io.orderlane.app.config.reading.LoadedConfiguration;
import io.orderlane.app.service.RunningService;
import io.orderlane.app.service.Service;
import io.orderlane.core.port.NotificationGateway;
import io.orderlane.core.store.StoreHandle;
import io.orderlane.persistence.sqlite.SqliteFile;
import io.orderlane.persistence.sqlite.SqliteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssemblyTest {

    @TempDir
    Path dir;

    @Test
    void everySupportedConfigurationStarts() throws IOException {
        Map<String, String> usual = RunningService.settings(dir, Map.of());
        List<Map<String, String>> supported = List.of(
                Map.of("database.url", "memory:"),
                Map.of("database.url", "jdbc:sqlite:" + dir.resolve("a.db")),
                Map.of(
                        "accounts.north.endpoint", "https://alipay.test",
                        "accounts.north.client-id", "NORTH",
                        "accounts.north.private-key-file", usual.get("alipayhk.private-key-file"),
                        "accounts.north.public-key-files.2", usual.get("alipayhk.public-key-file"),
                        "accounts.north.proxy", "http://127.0.0.1:3128"));
        for (Map<String, String> more : supported) {
            build(RunningService.settings(dir, more));
        }
    }

    private static void build(Map<String, String> settings) {
        LoadedConfiguration loaded = ConfigurationLoader.of(settings);
        try (Service service = Service.start(assembly(loaded))) {
            assertThat(service.url().getPort()).isPositive();
        }
    }

    private static Assembly assembly(LoadedConfiguration loaded) {
        return Assembly.of(loaded, InstalledScenarios.of(loaded.configuration()), List.of());
    }

    @Test
    void theDatabaseChoosesTheStore() throws IOException {
        assertThat(store("jdbc:sqlite:" + dir.resolve("x.db"))).isEqualTo(SqliteStore.class);
        assertThat(store("memory:")).isNotEqualTo(SqliteStore.class);
    }

    private Class<?> store(String database) throws IOException {
        Map<String, String> settings = RunningService.settings(dir, Map.of("database.url", database));
        try (StoreHandle store = assembly(ConfigurationLoader.of(settings)).openStore()) {
            return store.getClass();
        }
    }

    @Test
    void aDatabaseThatIsOpenWhenAnotherPartFailsIsClosedAgain() throws IOException {
        String url = "jdbc:sqlite:" + dir.resolve("half.db");
        LoadedConfiguration loaded = ConfigurationLoader.of(RunningService.settings(dir, Map.of("database.url", url)));
        Assembly assembly = assembly(loaded).gateway(new BrokenGateway());
        assertThatThrownBy(() -> Service.start(assembly))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no way to AlipayHK here");
        SqliteFile.open(url).close(); // refused while somebody has it
    }

    private static final class BrokenGateway extends AbstractModule {

        @Provides
        @Singleton
        NotificationGateway gateway() {
            throw new IllegalStateException("no way to AlipayHK here");
        }
    }

    @Test
    void choicesForScenariosThatAreNotThereAreConfigurationProblems() throws IOException {
        assertThatThrownBy(() -> scenarios(Map.of("scenarios.rides.quirks.x", "y")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("rides")
                .hasMessageContaining("ride-hailing");
        assertThatThrownBy(() -> scenarios(Map.of("scenarios.rides.head-policy", "hold")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("scenarios.rides")
                .hasMessageContaining("ride-hailing");
        assertThatThrownBy(() -> scenarios(Map.of("scenarios.ev-charging.quirks.completed", "y")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("completed-ends");
    }

    @Test
    void aPluginFolderMayBeEmptyAndMustBeThere() throws IOException {
        Path plugins = Files.createDirectory(dir.resolve("plugins"));
        assertThat(scenarios(Map.of("plugins.dir", plugins.toString()))
                        .registry()
                        .names())
                .contains("payment-order", "ride-hailing", "ride-hailing-contract-card", "ev-charging");
        assertThatThrownBy(() ->
                        scenarios(Map.of("plugins.dir", dir.resolve("none").toString())))
                .hasMessageContaining("plugins.dir");
    }

    private InstalledScenarios scenarios(Map<String, String> more) throws IOException {
        Configuration configuration =
                ConfigurationLoader.of(RunningService.settings(dir, more)).configuration();
        return InstalledScenarios.of(configuration);
    }
}
