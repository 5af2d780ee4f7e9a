package io.orderlane.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.orderlane.app.config.Configuration;
import io.orderlane.app.config.KeysInUse;
import io.orderlane.app.config.LoadedConfiguration;
import io.orderlane.app.doctor.ClockComparison;
import io.orderlane.app.store.StoreHandle;
import io.orderlane.core.port.NotificationGateway;
import io.orderlane.core.port.Ticker;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The service with bindings that only tests make. */
public final class Alterations {

    private Alterations() {}

    /**
     * The service as configured, but for these.
     *
     * @param ahead how far its clock is ahead
     * @param pen how long it may take at the most to begin a request that was chosen; random
     * @param fenced whether writes after a claim ask for the fence they were made with; without, PostgreSQL only
     */
    public static Assembly of(LoadedConfiguration loaded, Duration ahead, Duration pen, boolean fenced) {
        Assembly assembly = Assembly.of(loaded, InstalledScenarios.of(loaded.configuration()), List.of());
        if (!ahead.isZero()) {
            assembly = assembly.altered(new Shifted(Clock.offset(Clock.systemUTC(), ahead)));
        }
        if (!pen.isZero()) {
            assembly = assembly.altered(new SlowPenModule(pen));
        }
        return fenced ? assembly : assembly.altered(new UnfencedModule());
    }

    private static final class Shifted extends AbstractModule {

        private final Clock clock;

        Shifted(Clock clock) {
            this.clock = clock;
        }

        @Override
        protected void configure() {
            bind(Clock.class).toInstance(clock);
        }
    }

    private static final class SlowPenModule extends AbstractModule {

        private final Duration pen;

        SlowPenModule(Duration pen) {
            this.pen = pen;
        }

        @Provides
        @Singleton
        NotificationGateway gateway(
                LoadedConfiguration loaded,
                SigningChoice signing,
                Vertx vertx,
                Clock clock,
                Ticker ticker,
                Resources resources,
                KeysInUse keys,
                ClockComparison clocks) {
            NotificationGateway usual =
                    new AlipayHkModule().gateway(loaded, signing, vertx, clock, ticker, resources, keys, clocks);
            return new SlowPen(usual, pen);
        }
    }

    private static final class UnfencedModule extends AbstractModule {

        @Provides
        @Singleton
        StoreHandle store(Configuration configuration, Resources resources) {
            StoreHandle fenced = new PostgresStoreModule(configuration.database()).store(resources);
            return UnfencedLanes.in(fenced, configuration.database());
        }
    }
}
