package io.orderlane.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.AbstractModule;
import com.google.inject.Injector;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.orderlane.app.config.Configuration;
import io.orderlane.app.config.ConfigurationException;
import io.orderlane.app.config.ConfigurationLoader;
import io.orderlane.app.config.LoadedConfiguration;
import io.orderlane.app.http.HttpDoor;
import io.orderlane.app.service.RunningService;
import io.orderlane.core.Orderlane;
import io.orderlane.core.port.NotificationGateway;
import io.orderlane.persistence.sqlite.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssemblyTest {

    @TempDir
    Path dir;

    @Test
    void everySupportedConfigurationHasAnInjector() throws IOException {
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
        Assembly assembly = Assembly.of(loaded, InstalledScenarios.of(loaded.configuration()), List.of());
        Injector injector = assembly.injector();
        assertThat(injector.getInstance(HttpDoor.class)).isNotNull();
        assertThat(injector.getInstance(NotificationGateway.class).getClass().getSimpleName())
                .isEqualTo("AccountGateways");
        injector.getInstance(HttpDoor.class).close(java.time.Duration.ZERO);
        injector.getInstance(Orderlane.class).close();
        assembly.resources().close();
    }

    @Test
    void theDatabaseChoosesTheStoreBeforeTheInjectorExists() throws IOException {
        assertThat(names("memory:")).contains("MemoryStoreModule").doesNotContain("SqliteStoreModule");
        assertThat(names("jdbc:sqlite:x.db")).contains("SqliteStoreModule").doesNotContain("MemoryStoreModule");
    }

    private List<String> names(String database) throws IOException {
        LoadedConfiguration loaded =
                ConfigurationLoader.of(RunningService.settings(dir, Map.of("database.url", database)));
        return Assembly.of(loaded, InstalledScenarios.of(loaded.configuration()), List.of())
                .names();
    }

    @Test
    void aDatabaseThatIsOpeningWhileAnotherPartFailsIsClosedAgain() throws IOException {
        String url = "jdbc:sqlite:" + dir.resolve("half.db");
        LoadedConfiguration loaded = ConfigurationLoader.of(RunningService.settings(dir, Map.of("database.url", url)));
        Assembly assembly = Assembly.of(loaded, InstalledScenarios.of(loaded.configuration()), List.of())
                .altered(new BrokenClock());
        assertThatThrownBy(assembly::injector).hasStackTraceContaining("no time here");
        assembly.resources().close();
        SqliteFile.open(url).close(); // refused while somebody has it
    }

    private static final class BrokenClock extends AbstractModule {

        @Provides
        @Singleton
        Clock clock() {
            throw new IllegalStateException("no time here");
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
