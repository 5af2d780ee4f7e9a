package io.orderlane.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.orderlane.app.config.Configuration;
import io.orderlane.app.config.Tokens;
import io.orderlane.app.http.EventFeed;
import io.orderlane.app.http.HttpDoor;
import io.orderlane.core.Orderlane;
import io.vertx.core.Vertx;
import java.time.Clock;

/** The door. */
final class HttpModule extends AbstractModule {

    @Provides
    @Singleton
    HttpDoor door(
            Vertx vertx,
            Configuration configuration,
            Tokens tokens,
            Orderlane orderlane,
            EventFeed events,
            Clock clock) {
        return new HttpDoor(vertx, configuration.http(), tokens, orderlane, events, clock);
    }
}
