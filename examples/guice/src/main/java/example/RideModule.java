package example;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.orderlane.alipayhk.AlipayHk;
import io.orderlane.alipayhk.AlipayHkAccount;
import io.orderlane.core.Orderlane;
import io.orderlane.core.port.NotificationGateway;
import io.orderlane.core.store.StoreHandle;
import io.orderlane.guice.OrderlaneModule;
import io.orderlane.persistence.outbox.JdbcOutbox;
import io.orderlane.persistence.outbox.OutboxRelay;
import io.orderlane.persistence.sqlite.SqliteStore;
import java.nio.file.Path;
import javax.sql.DataSource;

/** What the host is made of; Orderlane finds its store and its way to AlipayHK among the bindings. */
final class RideModule extends AbstractModule {

    private final DataSource rides;
    private final Path folder;
    private final AlipayHkAccount harbour;
    private final AlipayHkAccount peak;

    /** {@code rides}: the host's database; {@code folder}: where Orderlane's file is. */
    RideModule(DataSource rides, Path folder, AlipayHkAccount harbour, AlipayHkAccount peak) {
        this.rides = rides;
        this.folder = folder;
        this.harbour = harbour;
        this.peak = peak;
    }

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        bind(DataSource.class).toInstance(rides);
        bind(Rides.class);
        bind(RideHost.class);
        install(new OrderlaneModule());
    }

    @Provides
    @Singleton
    StoreHandle store() {
        return SqliteStore.open(folder.resolve("orderlane.db"));
    }

    @Provides
    @Singleton
    NotificationGateway alipayHk() {
        return AlipayHk.builder()
                .account("harbour", harbour)
                .account("peak", peak)
                .build();
    }

    @Provides
    @Singleton
    JdbcOutbox outbox(Orderlane orderlane) {
        return JdbcOutbox.of(orderlane);
    }

    @Provides
    @Singleton
    OutboxRelay relay(JdbcOutbox outbox) {
        return outbox.relay(rides);
    }
}
