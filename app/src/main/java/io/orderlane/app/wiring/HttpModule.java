package io.orderlane.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.orderlane.app.config.Configuration;
import io.orderlane.app.config.KeysInUse;
import io.orderlane.app.config.LoadedConfiguration;
import io.orderlane.app.config.Tokens;
import io.orderlane.app.doctor.ClockComparison;
import io.orderlane.app.doctor.Doctor;
import io.orderlane.app.http.Doorway;
import io.orderlane.app.http.EventFeed;
import io.orderlane.app.http.HttpDoor;
import io.orderlane.app.store.StoreWatch;
import io.orderlane.core.Orderlane;
import io.orderlane.core.port.Ticker;
import io.orderlane.persistence.StoreHandle;
import io.vertx.core.Vertx;
import java.time.Clock;

/** The door in its doorway, and the doctor behind it. */
final class HttpModule extends AbstractModule {

    @Provides
    @Singleton
    StoreWatch watch(StoreHandle store, Ticker ticker, Clock clock, Resources resources) {
        return resources.keep("the watch over the store", new StoreWatch(store, ticker, clock));
    }

    @Provides
    @Singleton
    Doctor doctor(
            LoadedConfiguration loaded,
            KeysInUse keys,
            Orderlane orderlane,
            StoreHandle store,
            StoreWatch watch,
            SigningChoice signing,
            ClockComparison clocks,
            Clock clock,
            Ticker ticker) {
        return Doctor.of(loaded, keys, orderlane, store.stores(), watch, signing::provider, clocks, clock, ticker);
    }

    @Provides
    @Singleton
    HttpDoor door(
            Vertx vertx,
            Doorway doorway,
            Configuration configuration,
            Tokens tokens,
            Orderlane orderlane,
            EventFeed events,
            StoreWatch watch,
            Doctor doctor,
            StoreHandle store,
            Clock clock,
            Ticker ticker,
            Resources resources) {
        HttpDoor door = new HttpDoor(
                vertx,
                doorway,
                tokens,
                orderlane,
                events,
                watch,
                doctor,
                clock,
                ticker,
                () -> orderlane.liveness().and(store.liveness()));
        resources.keep("the door", () -> door.close(configuration.delivery().drain()));
        return door;
    }
}
