package io.orderlane.app.cli.demo;

import io.orderlane.app.cli.console.TemporaryFolder;
import io.orderlane.app.cli.sandbox.SandboxKeys;
import io.orderlane.app.cli.serve.ServiceStart;
import io.orderlane.app.config.reading.ConfigurationLoader;
import io.orderlane.app.config.reading.LoadedConfiguration;
import io.orderlane.app.service.Service;
import io.orderlane.app.wiring.Assembly;
import io.orderlane.app.wiring.InstalledScenarios;
import io.orderlane.app.wiring.UpdateRules;
import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.sandbox.Sandbox;
import io.orderlane.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A sandbox and a service that delivers to it, with fresh keys and store in a folder that is removed at the end. */
final class DemoStage implements AutoCloseable {

    private static final String CLIENT = "DEMO_5Y8W0WSG45P907";

    private final TemporaryFolder folder;
    private final Sandbox sandbox;
    private final InstalledScenarios scenarios;
    private final Service service;

    private DemoStage(TemporaryFolder folder, Sandbox sandbox, InstalledScenarios scenarios, Service service) {
        this.folder = folder;
        this.sandbox = sandbox;
        this.scenarios = scenarios;
        this.service = service;
    }

    /** Sets it up; when that fails, nothing is left behind. */
    static DemoStage set(int port, DeliveryListener listener, UpdateRules rules) {
        TemporaryFolder folder = TemporaryFolder.make("orderlane-demo-");
        try {
            SandboxKeys keys = SandboxKeys.at(folder.path().resolve("keys"), null);
            return set(folder, keys, port, listener, rules);
        } catch (RuntimeException failed) {
            folder.close();
            throw failed;
        }
    }

    private static DemoStage set(
            TemporaryFolder folder, SandboxKeys keys, int port, DeliveryListener listener, UpdateRules rules) {
        Sandbox sandbox = Sandbox.start(SandboxOptions.fromPem(0, CLIENT, keys.merchantPem(), keys.alipayHkPem()));
        try {
            LoadedConfiguration loaded = ConfigurationLoader.of(settings(port, folder.path(), sandbox, keys, rules));
            InstalledScenarios scenarios = InstalledScenarios.of(loaded.configuration());
            Service service = ServiceStart.start(Assembly.of(loaded, scenarios, List.of(listener)));
            return new DemoStage(folder, sandbox, scenarios, service);
        } catch (RuntimeException failed) {
            sandbox.close();
            throw failed;
        }
    }

    /** Every update of a journey is shown, repeats of a status included. */
    private static Map<String, String> settings(
            int port, Path folder, Sandbox sandbox, SandboxKeys keys, UpdateRules rules) {
        Map<String, String> settings = new HashMap<>(rules.values());
        settings.putAll(Map.of(
                "http.port", String.valueOf(port),
                "database.url", "jdbc:sqlite:" + folder.resolve("orderlane.db"),
                "alipayhk.endpoint", sandbox.endpoint().toString(),
                "alipayhk.client-id", CLIENT,
                "alipayhk.private-key-file",
                        keys.merchantPrivate().orElseThrow().toString(),
                "alipayhk.public-key-file", keys.alipayHk().publicKey().toString()));
        rules.scenarios()
                .registry()
                .names()
                .forEach(name -> settings.put("scenarios." + name + ".superseding", "never"));
        return settings;
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
