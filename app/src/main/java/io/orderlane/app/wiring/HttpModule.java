package io.orderlane.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.orderlane.app.access.Tokens;
import io.orderlane.app.config.keys.KeysInUse;
import io.orderlane.app.config.reading.LoadedConfiguration;
import io.orderlane.app.doctor.ClockComparison;
import io.orderlane.app.doctor.Doctor;
import io.orderlane.app.http.EventFeed;
import io.orderlane.app.http.HttpApi;
import io.orderlane.app.http.HttpListener;
import io.orderlane.core.Orderlane;
import io.orderlane.core.port.Ticker;
import io.orderlane.core.store.StoreHandle;
import io.orderlane.core.store.StoreWatch;
import io.vertx.core.Vertx;
import java.time.Clock;

/** The API on its listener, and the doctor behind it. */
final class HttpModule extends AbstractModule {

    @Provides
    @Singleton
    StoreWatch watch(Orderlane orderlane) {
        return orderlane.storeWatch().orElseThrow();
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
    HttpApi api(
            Vertx vertx,
            HttpListener listener,
            Tokens tokens,
            Orderlane orderlane,
            EventFeed events,
            StoreWatch watch,
            Doctor doctor,
            Clock clock,
            Ticker ticker) {
        return new HttpApi(
                vertx, listener, tokens, orderlane, events, watch, doctor, clock, ticker, orderlane::liveness);
    }
}
