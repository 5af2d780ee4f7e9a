package io.orderlane.app.wiring;

import com.google.inject.AbstractModule;
import io.orderlane.app.http.HttpListener;
import io.orderlane.core.store.StoreHandle;
import io.vertx.core.Vertx;

/** What the start has opened before parts are joined. */
final class OpenPartsModule extends AbstractModule {

    private final Vertx vertx;
    private final HttpListener listener;
    private final StoreHandle store;
    private final Resources resources;

    OpenPartsModule(Vertx vertx, HttpListener listener, StoreHandle store, Resources resources) {
        this.vertx = vertx;
        this.listener = listener;
        this.store = store;
        this.resources = resources;
    }

    @Override
    protected void configure() {
        bind(Vertx.class).toInstance(vertx);
        bind(HttpListener.class).toInstance(listener);
        bind(StoreHandle.class).toInstance(store);
        bind(Resources.class).toInstance(resources);
    }
}
