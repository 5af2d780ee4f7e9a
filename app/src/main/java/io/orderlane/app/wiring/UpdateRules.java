package io.orderlane.app.wiring;

import io.orderlane.app.config.Configuration;
import io.orderlane.app.config.ConfigurationException;
import io.orderlane.app.config.reading.ConfigurationLoader;
import io.orderlane.app.config.reading.ConfiguredRules;
import io.orderlane.core.check.CheckSettings;
import io.orderlane.core.check.UpdateChecker;
import io.orderlane.core.status.UpdateDecider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** How a service of this configuration checks updates, for checks without a service. */
public final class UpdateRules {

    private static final Duration ANY_TIME = Duration.ofDays(100 * 365);

    private final ConfiguredRules configured;
    private final InstalledScenarios scenarios;

    private UpdateRules(ConfiguredRules configured, InstalledScenarios scenarios) {
        this.configured = configured;
        this.scenarios = scenarios;
    }

    /**
     * From a properties file, where one is given, and the environment; what they say of accounts, store and HTTP need
     * not be usable here. Throws {@link ConfigurationException} naming every problem.
     */
    public static UpdateRules load(@Nullable Path file, Map<String, String> environment) {
        AtomicReference<InstalledScenarios> scenarios = new AtomicReference<>();
        ConfiguredRules configured = ConfigurationLoader.rules(
                file, environment, configuration -> scenarios.set(InstalledScenarios.of(configuration)));
        return new UpdateRules(configured, Objects.requireNonNull(scenarios.get(), "read with the configuration"));
    }

    /** The scenarios, with the chosen readings. */
    public InstalledScenarios scenarios() {
        return scenarios;
    }

    /** Checks as the service does. */
    public UpdateChecker checker() {
        return checker(configuration().rules().settings());
    }

    /** Checks as the service does at the time of the event, whenever that was. */
    public UpdateChecker checkerAtAnyTime() {
        return checker(new CheckSettings(
                configuration().rules().settings().enforcement(),
                ANY_TIME,
                ANY_TIME,
                configuration().rules().settings().names()));
    }

    private UpdateChecker checker(CheckSettings settings) {
        return new UpdateChecker(scenarios.registry(), settings, configured.accounts());
    }

    /** Decides about an order's next update as the service does. */
    public UpdateDecider decide() {
        return new UpdateDecider(
                configuration().rules().settings().enforcement(),
                !configuration().rules().recipientMayChange(),
                configuration().rules().settings().names());
    }

    /** The keys and values behind it. */
    public Map<String, String> values() {
        return configured.values();
    }

    private Configuration configuration() {
        return configured.configuration();
    }
}
