package io.orderlane.app.chaos;

import io.orderlane.app.cli.console.StopSignals;
import io.orderlane.app.config.reading.ConfigurationLoader;
import io.orderlane.app.config.reading.LoadedConfiguration;
import io.orderlane.app.service.Service;
import io.orderlane.app.wiring.Alterations;
import java.time.Duration;

/** The service as {@code serve} runs it, but for bindings that only tests make; system properties name them. */
public final class AlteredNode {

    private AlteredNode() {}

    /** Runs until it is told to stop. */
    public static void main(String[] arguments) throws InterruptedException {
        LoadedConfiguration loaded = ConfigurationLoader.load(null, System.getenv());
        try (StopSignals signals = new StopSignals();
                Service service = Service.start(Alterations.of(
                        loaded, duration("ahead"), duration("pen"), !Boolean.getBoolean("node.unfenced")))) {
            java.util.Objects.requireNonNull(service, "it runs");
            signals.await();
        }
        System.exit(0);
    }

    private static Duration duration(String name) {
        return Duration.parse(System.getProperty("node." + name, "PT0S"));
    }
}
