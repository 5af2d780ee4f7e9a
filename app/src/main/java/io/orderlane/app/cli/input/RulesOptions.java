package io.orderlane.app.cli.input;

import io.orderlane.app.cli.console.Console;
import io.orderlane.app.wiring.UpdateRules;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which configuration decides how updates are checked: the one that the service would use. */
public final class RulesOptions {

    @Option(
            names = "--config",
            paramLabel = "F",
            description =
                    "The service's properties file, for rules.*, scenarios.* and plugins.dir; ORDERLANE_* variables"
                            + " win over it.")
    private @Nullable Path config;

    /** The rules; throws {@link io.orderlane.app.config.ConfigurationException} naming every problem. */
    public UpdateRules load(Console console) {
        return UpdateRules.load(config, console.environment());
    }
}
