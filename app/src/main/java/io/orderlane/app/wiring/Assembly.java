package io.orderlane.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import com.google.inject.util.Modules;
import io.orderlane.alipayhk.signing.SigningProviders;
import io.orderlane.app.config.DatabaseConfiguration;
import io.orderlane.app.config.LoadedConfiguration;
import io.orderlane.core.port.DeliveryListener;
import io.orderlane.core.port.NotificationGateway;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of one service. Everything that depends on the configuration is chosen here, so that no module decides. */
public final class Assembly {

    private static final Logger LOG = LoggerFactory.getLogger(Assembly.class);

    private final List<Module> modules;
    private final Resources resources;

    private Assembly(List<Module> modules, Resources resources) {
        this.modules = modules;
        this.resources = resources;
    }

    /** The service that delivers to AlipayHK. {@code listeners}: who else hears what happens. */
    public static Assembly of(
            LoadedConfiguration loaded, InstalledScenarios scenarios, List<DeliveryListener> listeners) {
        return assemble(loaded, scenarios, listeners, new AlipayHkModule());
    }

    /** The service with another way to AlipayHK, for tests. */
    public static Assembly withGateway(
            LoadedConfiguration loaded,
            InstalledScenarios scenarios,
            List<DeliveryListener> listeners,
            NotificationGateway gateway) {
        return assemble(loaded, scenarios, listeners, new GivenGatewayModule(gateway));
    }

    private static Assembly assemble(
            LoadedConfiguration loaded,
            InstalledScenarios scenarios,
            List<DeliveryListener> listeners,
            Module gateway) {
        Resources resources = new Resources();
        List<Module> modules = List.of(
                new SettingsModule(loaded, scenarios.registry(), resources),
                new TimeModule(),
                new VertxModule(),
                new DoorwayModule(),
                new SigningModule(loaded.configuration().signing().provider(), SigningProviders.all()),
                gateway,
                new ListenerModule(listeners),
                store(loaded.configuration().database(), resources),
                new CoreModule(),
                new HttpModule());
        return new Assembly(modules, resources);
    }

    /** The same with these bindings in the place of its own, for tests. */
    Assembly altered(Module bindings) {
        return new Assembly(List.of(Modules.override(modules).with(bindings)), resources);
    }

    private static Module store(DatabaseConfiguration database, Resources resources) {
        return switch (database.kind()) {
            case "memory" -> new MemoryStoreModule();
            case "postgresql" -> new PostgresStoreModule(database);
            default -> new SqliteStoreModule(database.url(), resources);
        };
    }

    /** The chosen modules, for the log and for tests. */
    public List<String> names() {
        return modules.stream().map(module -> module.getClass().getSimpleName()).toList();
    }

    /** Everything that is opened; the caller closes it. */
    public Resources resources() {
        return resources;
    }

    /**
     * Makes the parts, all of them at once, in strict mode.
     *
     * @param more what the caller adds
     */
    public Injector injector(Module... more) {
        LOG.info("modules {}", names());
        return Guice.createInjector(
                Stage.PRODUCTION,
                Stream.concat(Stream.of(new Strict()), Stream.concat(modules.stream(), Stream.of(more)))
                        .toList());
    }

    /** Nothing is bound by accident. */
    private static final class Strict extends AbstractModule {

        @Override
        protected void configure() {
            binder().requireExplicitBindings();
            binder().requireAtInjectOnConstructors();
            binder().requireExactBindingAnnotations();
            binder().disableCircularProxies();
        }
    }
}
