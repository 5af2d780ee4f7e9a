package io.orderlane.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderlane.app.config.ConfigurationException;
import io.orderlane.app.config.reading.ConfigurationLoader;
import io.orderlane.app.service.RunningService;
import io.orderlane.core.scenario.BaseApi;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginsTest {

    private static final String SERVICES = "META-INF/services/io.orderlane.core.scenario.ScenarioProvider";

    @TempDir
    Path dir;

    private Path plugins = Path.of("");

    /** Of another jar, and known to AlipayHK by the code of a shipped scenario. */
    public static final class Scooters implements ScenarioProvider {

        private enum Ride {
            STARTED
        }

        private static final Scenario<Ride> SCENARIO = Scenario.define(
                        "scooters", BaseApi.ORDER_SERVICE, "CHARGING_PILE")
                .statuses(Ride.class)
                .inferred("a test")
                .status(Ride.STARTED, "riding")
                .build();

        @Override
        public Scenario<?> scenario() {
            return SCENARIO;
        }
    }

    @BeforeEach
    void makeFolder() throws IOException {
        plugins = Files.createDirectory(dir.resolve("plugins"));
    }

    @Test
    void everyJarThatDoesNotWorkIsNamedInOneMessageWithWhatElseIsWrong() throws IOException {
        Files.writeString(plugins.resolve("cut.jar"), "PK and no more");
        jar("library.jar", "some/text.txt", "no scenario");
        jar("typo.jar", SERVICES, "com.example.Scooter");

        assertThatThrownBy(() -> Installation.load(null, environment(Map.of("ORDERLANE_DELIVERY_LEASE", "soon"))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("cut.jar cannot be read as a jar")
                .hasMessageContaining("library.jar brings no scenario")
                .hasMessageContaining("belongs into lib/")
                .hasMessageContaining("typo.jar: its provider com.example.Scooter is not in the jar")
                .hasMessageContaining("delivery.lease")
                .hasMessageContaining("4 problems")
                .hasMessageNotContaining("report it");
    }

    @Test
    void anArchiveUnderAnotherEndingThanJarIsNamedAndAJarInCapitalsIsTaken() throws IOException {
        jar("SCOOTERS.JAR", SERVICES, Scooters.class.getName());
        assertThat(scenarios(Map.of("plugins.dir", plugins.toString(), "scenarios.ev-charging.off", "true"))
                        .registry()
                        .names())
                .contains("scooters");

        jar("ferries.Zip", SERVICES, Scooters.class.getName());
        assertThatThrownBy(() -> Installation.load(null, environment(Map.of())))
                .hasMessageContaining("ferries.Zip is not read: a plug-in's name ends in .jar");
    }

    @Test
    void wrongReadingsOfQuirksAreReportedWithAllOtherProblems() throws IOException {
        Map<String, String> environment = environment(Map.of(
                "ORDERLANE_SCENARIOS_EV_CHARGING_QUIRKS_COMPLETED", "y",
                "ORDERLANE_SCENARIOS_RIDE_HAILING_QUIRKS_NONSENSE", "y",
                "ORDERLANE_SCENARIOS_FERRIES_OFF", "true",
                "ORDERLANE_DELIVERY_LEASE", "soon"));

        assertThat(catchThrowableOfType(ConfigurationException.class, () -> Installation.load(null, environment))
                        .problems())
                .hasSize(4);
    }

    @Test
    void aChoiceForAnUnknownScenarioIsToldWithItsLineAlsoWhereAJarDoesNotWork() throws IOException {
        jar("typo.jar", SERVICES, "com.example.Scooter");
        Path file = Files.write(
                dir.resolve("orderlane.properties"),
                List.of("# choices", "scenarios.nosuch.off = true", "scenarios.ev-charging.quirks.nonsense = y"));

        assertThatThrownBy(() -> Installation.load(file, environment(Map.of())))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("3 problems")
                .hasMessageContaining("typo.jar: its provider com.example.Scooter is not in the jar")
                .hasMessageContaining("scenarios.nosuch.off = \"true\"  (" + file + " line 2)")
                .hasMessageContaining(
                        "no scenario of this name is installed, unless a jar that does not work brings it")
                .hasMessageContaining("scenarios.ev-charging.quirks.nonsense = \"y\"  (" + file + " line 3)");
    }

    @Test
    void twoScenariosOfOneCodeAreNamedWithTheirJarsAndOneCanBeLeftOut() throws IOException {
        jar("scooters.jar", SERVICES, Scooters.class.getName());
        Map<String, String> configured = new HashMap<>(Map.of("plugins.dir", plugins.toString()));

        assertThat(scenarios(configured).warnings())
                .singleElement()
                .asString()
                .contains(
                        "\"ev-charging\"",
                        "\"scooters\"",
                        "in scooters.jar",
                        "CHARGING_PILE",
                        "scenarios.NAME.off=true");

        configured.put("scenarios.scooters.off", "true");
        assertThat(scenarios(configured).warnings()).isEmpty();
        assertThat(scenarios(configured).registry().names())
                .doesNotContain("scooters")
                .contains("ev-charging");
    }

    private InstalledScenarios scenarios(Map<String, String> more) throws IOException {
        return InstalledScenarios.of(
                ConfigurationLoader.of(RunningService.settings(dir, more)).configuration());
    }

    private Map<String, String> environment(Map<String, String> more) throws IOException {
        Map<String, String> environment = new HashMap<>(more);
        RunningService.settings(dir, Map.of("plugins.dir", plugins.toString()))
                .forEach((key, value) -> environment.put(
                        "ORDERLANE_" + key.toUpperCase(java.util.Locale.ROOT).replaceAll("[.-]", "_"), value));
        return environment;
    }

    private void jar(String name, String entry, String content) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(plugins.resolve(name)))) {
            out.putNextEntry(new JarEntry(entry));
            out.write(content.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
    }
}
