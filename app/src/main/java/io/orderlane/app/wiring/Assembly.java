package io.orderlane.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import io.orderlane.alipayhk.signing.SigningProviders;
import io.orderlane.app.config.Configuration;
import io.orderlane.app.config.reading.LoadedConfiguration;
import io.orderlane.app.http.HttpListener;
import io.orderlane.app.store.ConfiguredStore;
import io.orderlane.core.OrderlaneBuilder;
import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.port.NotificationGateway;
import io.orderlane.core.port.Ticker;
import io.orderlane.core.store.StoreHandle;
import io.orderlane.guice.OrderlaneModule;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a service is made of, for one start. Everything that depends on the configuration is chosen here, and nothing is
 * started; modules only join parts.
 */
public final class Assembly {

    private static final Logger LOG = LoggerFactory.getLogger(Assembly.class);

    private final LoadedConfiguration loaded;
    private final InstalledScenarios scenarios;
    private final List<DeliveryListener> listeners;
    private final Clock clock;
    private final Ticker ticker = Ticker.system();
    private final Function<Clock, StoreHandle> store;
    private final SigningChoice signing;
    private final Module gateway;

    private Assembly(
            LoadedConfiguration loaded,
            InstalledScenarios scenarios,
            List<DeliveryListener> listeners,
            Clock clock,
            Function<Clock, StoreHandle> store,
            SigningChoice signing,
            Module gateway) {
        this.loaded = loaded;
        this.scenarios = scenarios;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
        this.store = store;
        this.signing = signing;
        this.gateway = gateway;
    }

    /** The service that delivers to AlipayHK. {@code listeners}: further ones. */
    public static Assembly of(
            LoadedConfiguration loaded, InstalledScenarios scenarios, List<DeliveryListener> listeners) {
        Configuration configuration = loaded.configuration();
        return new Assembly(
                loaded,
                scenarios,
                listeners,
                Clock.systemUTC(),
                clock -> ConfiguredStore.open(configuration.database(), clock),
                SigningChoice.by(configuration.signing().provider(), SigningProviders.all()),
                new AlipayHkModule());
    }

    /** The service with another way to AlipayHK, for tests. */
    public static Assembly withGateway(
            LoadedConfiguration loaded,
            InstalledScenarios scenarios,
            List<DeliveryListener> listeners,
            NotificationGateway gateway) {
        return of(loaded, scenarios, listeners)
                .gateway(binder -> binder.bind(NotificationGateway.class).toInstance(gateway));
    }

    /** The same with another binding of {@link NotificationGateway}, for tests. */
    Assembly gateway(Module other) {
        return new Assembly(loaded, scenarios, listeners, clock, store, signing, other);
    }

    /** The same at another time, for tests. */
    Assembly clock(Clock other) {
        return new Assembly(loaded, scenarios, listeners, other, store, signing, gateway);
    }

    /** The same with another store, for tests. */
    Assembly store(Function<Clock, StoreHandle> other) {
        return new Assembly(loaded, scenarios, listeners, clock, other, signing, gateway);
    }

    /** The same with other signatures, for tests. */
    Assembly signing(SigningChoice other) {
        return new Assembly(loaded, scenarios, listeners, clock, store, other, gateway);
    }

    /** The configuration. */
    public Configuration configuration() {
        return loaded.configuration();
    }

    /** Measures how long things take. */
    public Ticker ticker() {
        return ticker;
    }

    /** Who signs. */
    public SigningChoice signing() {
        return signing;
    }

    /**
     * Opens the store; the caller closes it.
     *
     * @throws io.orderlane.core.port.StoreException when it cannot be opened
     */
    public StoreHandle openStore() {
        return store.apply(clock);
    }

    /**
     * Joins these with everything else, in strict mode; all parts are made at once, and none is started.
     *
     * @param resources takes what has to be closed in the end
     */
    public Injector injector(Vertx vertx, HttpListener listener, StoreHandle open, Resources resources) {
        List<Module> modules = List.of(
                new SettingsModule(loaded, scenarios.registry(), clock, ticker, signing),
                new OpenPartsModule(vertx, listener, open, resources),
                gateway,
                new ListenerModule(listeners),
                OrderlaneModule.of(this::configure),
                new HttpModule());
        LOG.info(
                "modules {}",
                modules.stream()
                        .map(module -> module.getClass().getSimpleName())
                        .toList());
        return Guice.createInjector(Stage.PRODUCTION, new StrictModule(modules));
    }

    /** What no binding says. */
    private void configure(OrderlaneBuilder builder) {
        Configuration configuration = configuration();
        builder.accounts(configuration.allAccounts().keySet())
                .recipientMayChange(configuration.rules().recipientMayChange());
    }

    /** Nothing is bound by accident. */
    private static final class StrictModule extends AbstractModule {

        private final List<Module> modules;

        StrictModule(List<Module> modules) {
            this.modules = modules;
        }

        @Override
        protected void configure() {
            binder().requireExplicitBindings();
            binder().requireAtInjectOnConstructors();
            binder().requireExactBindingAnnotations();
            binder().disableCircularProxies();
            modules.forEach(this::install);
        }
    }
}
