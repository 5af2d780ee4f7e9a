package io.orderlane.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.orderlane.app.config.Configuration;
import io.orderlane.app.http.Doorway;
import io.orderlane.core.port.Ticker;
import io.vertx.core.Vertx;

/** Listens before the store is waited for: bindings are made in the order of their modules. */
final class DoorwayModule extends AbstractModule {

    @Provides
    @Singleton
    Doorway doorway(Vertx vertx, Configuration configuration, Ticker ticker) {
        return new Doorway(vertx, configuration.http(), ticker);
    }
}
