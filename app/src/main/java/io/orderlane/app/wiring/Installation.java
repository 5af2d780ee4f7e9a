package io.orderlane.app.wiring;

import io.orderlane.app.config.ConfigurationException;
import io.orderlane.app.config.reading.ConfigurationLoader;
import io.orderlane.app.config.reading.LoadedConfiguration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A configuration and the scenarios it installs, read together so that all that is wrong comes in one message. */
public record Installation(LoadedConfiguration loaded, InstalledScenarios scenarios) {

    /**
     * From a properties file, if given, and the environment; throws {@link ConfigurationException} with all problems.
     */
    public static Installation load(@Nullable Path file, Map<String, String> environment) {
        AtomicReference<InstalledScenarios> scenarios = new AtomicReference<>();
        LoadedConfiguration loaded = ConfigurationLoader.load(
                file, environment, configuration -> scenarios.set(InstalledScenarios.of(configuration)));
        return new Installation(loaded, Objects.requireNonNull(scenarios.get(), "read with the configuration"));
    }

    /** Warnings that do not stop the start. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>(loaded.warnings());
        warnings.addAll(scenarios.warnings());
        return warnings;
    }
}
