package io.orderlane.guice;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.orderlane.alipayhk.AlipayHk;
import io.orderlane.core.port.NotificationGateway;
import io.orderlane.core.store.StoreHandle;
import io.orderlane.persistence.sqlite.SqliteStore;
import java.nio.file.Path;

/** The module of docs/embedding.md. */
// embedding.md, from here
record ShopModule(Path database, String endpoint, String clientId, Path ourPrivateKey, Path theirPublicKey)
        implements Module {

    @Override
    public void configure(Binder binder) {
        binder.install(new OrderlaneModule());
    }

    @Provides
    @Singleton
    StoreHandle store() {
        return SqliteStore.open(database);
    }

    @Provides
    @Singleton
    NotificationGateway alipayHk() {
        return AlipayHk.gateway(endpoint, clientId, ourPrivateKey, theirPublicKey);
    }
}
// embedding.md, to here
