package io.orderlane.app.cli.demo;

import io.orderlane.app.cli.sandbox.SandboxKeys;
import io.orderlane.app.cli.serve.ServiceStart;
import io.orderlane.app.config.ConfigurationLoader;
import io.orderlane.app.config.LoadedConfiguration;
import io.orderlane.app.service.Service;
import io.orderlane.app.wiring.Assembly;
import io.orderlane.app.wiring.InstalledScenarios;
import io.orderlane.core.port.DeliveryListener;
import io.orderlane.sandbox.Sandbox;
import io.orderlane.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A sandbox and a service that delivers to it, with fresh keys and a fresh store in a folder that is removed at the end. */
final class DemoStage implements AutoCloseable {

    private static final String CLIENT = "DEMO_5Y8W0WSG45P907";

    private final TemporaryFolder folder = TemporaryFolder.make("orderlane-demo-");
    private final Sandbox sandbox;
    private final InstalledScenarios scenarios;
    private final Service service;

    DemoStage(int port, DeliveryListener listener) {
        SandboxKeys keys = SandboxKeys.at(folder.path().resolve("keys"), null);
        sandbox = Sandbox.start(SandboxOptions.fromPem(0, CLIENT, keys.merchantPem(), keys.alipayHkPem()));
        LoadedConfiguration loaded = ConfigurationLoader.of(settings(port, keys));
        scenarios = InstalledScenarios.of(loaded.configuration());
        service = ServiceStart.start(Assembly.of(loaded, scenarios, List.of(listener)));
    }

    private Map<String, String> settings(int port, SandboxKeys keys) {
        Path merchant = keys.merchantPrivate().orElseThrow();
        return Map.of(
                "http.port", String.valueOf(port),
                "database.url", "jdbc:sqlite:" + folder.path().resolve("orderlane.db"),
                "alipayhk.endpoint", sandbox.endpoint().toString(),
                "alipayhk.client-id", CLIENT,
                "alipayhk.private-key-file", merchant.toString(),
                "alipayhk.public-key-file", keys.alipayHk().publicKey().toString());
    }

    Sandbox sandbox() {
        return sandbox;
    }

    InstalledScenarios scenarios() {
        return scenarios;
    }

    Service service() {
        return service;
    }

    @Override
    public void close() {
        service.close();
        sandbox.close();
        folder.close();
    }
}
