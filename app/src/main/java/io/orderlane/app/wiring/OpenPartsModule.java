package io.orderlane.app.wiring;

import com.google.inject.AbstractModule;
import io.orderlane.app.http.Doorway;
import io.orderlane.persistence.StoreHandle;
import io.vertx.core.Vertx;

/** What the start has opened before parts are joined. */
final class OpenPartsModule extends AbstractModule {

    private final Vertx vertx;
    private final Doorway doorway;
    private final StoreHandle store;
    private final Resources resources;

    OpenPartsModule(Vertx vertx, Doorway doorway, StoreHandle store, Resources resources) {
        this.vertx = vertx;
        this.doorway = doorway;
        this.store = store;
        this.resources = resources;
    }

    @Override
    protected void configure() {
        bind(Vertx.class).toInstance(vertx);
        bind(Doorway.class).toInstance(doorway);
        bind(StoreHandle.class).toInstance(store);
        bind(Resources.class).toInstance(resources);
    }
}
