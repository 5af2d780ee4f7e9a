package io.orderlane.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.orderlane.app.config.DatabaseConfiguration;
import io.orderlane.app.config.keys.KeysInUse;
import io.orderlane.app.config.reading.LoadedConfiguration;
import io.orderlane.app.doctor.ClockComparison;
import io.orderlane.app.store.ConfiguredStore;
import io.orderlane.core.port.NotificationGateway;
import io.orderlane.core.port.Ticker;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The service with parts that only tests have. */
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
            assembly = assembly.clock(Clock.offset(Clock.systemUTC(), ahead));
        }
        if (!pen.isZero()) {
            assembly = assembly.gateway(new SlowPenModule(pen));
        }
        DatabaseConfiguration database = loaded.configuration().database();
        return fenced
                ? assembly
                : assembly.store(clock -> UnfencedLanes.in(ConfiguredStore.open(database, clock), database));
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
}
