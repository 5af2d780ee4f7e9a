package io.orderlane.guice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.google.inject.AbstractModule;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Inject;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import com.google.inject.name.Names;
import io.orderlane.core.Orderlane;
import io.orderlane.core.check.CheckSettings;
import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.NotificationGateway;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.core.store.StoreHandle;
import io.orderlane.persistence.sqlite.SqliteStore;
import io.orderlane.ride.RideHailing;
import io.orderlane.ride.RideStatus;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a host gets from the module, in Guice's strict mode. */
@Timeout(30)
class OrderlaneModuleTest {

    @TempDir
    private Path folder;

    private final List<String> events = new CopyOnWriteArrayList<>();

    private static Injector strict(Module... modules) {
        return Guice.createInjector(Stage.PRODUCTION, binder -> {
            binder.requireExplicitBindings();
            binder.requireAtInjectOnConstructors();
            binder.requireExactBindingAnnotations();
            binder.disableCircularProxies();
            List.of(modules).forEach(binder::install);
        });
    }

    private static SubmissionResult submit(Orderlane orderlane, String rideNo) {
        return orderlane.submit(RideHailing.SCENARIO
                .update(RideStatus.PENDING, rideNo, Instant.now())
                .to("2160220000000001"));
    }

    private static OrderKey ride(String rideNo) {
        return new OrderKey(OrderKey.DEFAULT_ACCOUNT, RideHailing.SCENARIO.name(), rideNo);
    }

    /** A host's parts, made by providers; each says when it is closed. */
    private final class Host extends AbstractModule {

        private final String database;

        Host(String database) {
            this.database = database;
        }

        @Override
        protected void configure() {
            install(new OrderlaneModule());
        }

        @Provides
        @Singleton
        StoreHandle store() {
            return new TellingStore(SqliteStore.open(folder.resolve(database)), events);
        }

        @Provides
        @Singleton
        NotificationGateway gateway() {
            return new TellingGateway(events);
        }
    }

    private static final class ShopListener implements DeliveryListener {

        private final List<String> events;

        @Inject
        ShopListener(List<String> events) {
            this.events = events;
        }

        @Override
        public void settled(Delivery delivery, NextStep step) {
            events.add("the shop's listener is told");
        }
    }

    @Test
    void anUpdateIsDeliveredAndClosingClosesWhatTheInjectorMadeTheGatewayFirst() {
        Injector injector = strict(new Host("orders.db"));
        Orderlane orderlane = injector.getInstance(Orderlane.class);
        assertThat(injector.getInstance(Orderlane.class)).isSameAs(orderlane);
        orderlane.start();
        assertThat(submit(orderlane, "R-1")).isInstanceOf(SubmissionResult.Accepted.class);
        await().until(() -> orderlane.reader().pending() == 0);
        orderlane.close();

        assertThat(events).containsExactly("sent R-1", "gateway closed", "store closed");
    }

    @Test
    void aListenerThatTheHostBindsIsTold() {
        Injector injector = strict(new Host("orders.db"), new AbstractModule() {
            @Override
            protected void configure() {
                bind(new TypeLiteral<List<String>>() {}).toInstance(events);
                bind(ShopListener.class);
                OrderlaneModule.listener(binder()).to(ShopListener.class);
            }
        });
        try (Orderlane orderlane = injector.getInstance(Orderlane.class)) {
            orderlane.start();
            submit(orderlane, "R-1");
            await().until(() -> events.contains("the shop's listener is told"));
        }
    }

    @Test
    void anInstanceThatTheHostBindsStaysOpenAndTheCallsOfTheBuilderGoBeforeBindings() {
        StoreHandle store = new TellingStore(new MemoryStore(), events);
        NotificationGateway unused = (delivery, mayStillSend) -> {
            throw new AssertionError("the builder was given another one");
        };
        Injector injector =
                strict(OrderlaneModule.of(builder -> builder.gateway(() -> new TellingGateway(events))), binder -> {
                    binder.bind(StoreHandle.class).toInstance(store);
                    binder.bind(NotificationGateway.class).toInstance(unused);
                });
        Orderlane orderlane = injector.getInstance(Orderlane.class);
        orderlane.start();
        submit(orderlane, "R-1");
        await().until(() -> events.contains("sent R-1"));
        orderlane.close();

        assertThat(events).containsExactly("sent R-1", "gateway closed");
    }

    @Test
    void aClockAndSettingsAreUsedWhereTheyAreBound() {
        Instant longAgo = Instant.now().minus(Duration.ofDays(40));
        Injector injector = strict(OrderlaneModule.of(builder -> builder.store(new MemoryStore())), binder -> {
            binder.bind(NotificationGateway.class).toInstance(new TellingGateway(events));
            binder.bind(Clock.class).toInstance(Clock.fixed(longAgo, ZoneOffset.UTC));
            binder.bind(CheckSettings.class).toInstance(CheckSettings.DEFAULT);
        });
        try (Orderlane orderlane = injector.getInstance(Orderlane.class)) {
            orderlane.start();
            assertThat(submit(orderlane, "R-1"))
                    .as("an event far ahead of the clock that is bound")
                    .isInstanceOf(SubmissionResult.Rejected.class);
        }
    }

    @Test
    void whatIsMissingIsSaidAtOnceAndInOurWords() {
        String message = creationFails(new OrderlaneModule()).getMessage();

        assertThat(message)
                .contains("1) Orderlane cannot be built: It needs a store;")
                .contains("It needs a way to AlipayHK;")
                .contains("With Guice, bind StoreHandle and NotificationGateway, or call the builder in"
                        + " OrderlaneModule.of(builder -> …).")
                .doesNotContain("2)")
                .doesNotContain("IllegalStateException");
    }

    @Test
    void whatCannotBeOpenedIsSaidByItsMessageAlone() {
        String message = creationFails(OrderlaneModule.of(
                        builder -> builder.store(() -> SqliteStore.open(folder)).gateway(new TellingGateway(events))))
                .getMessage();

        assertThat(message).contains("1) ").contains(folder.toString()).doesNotContain("Exception:");
    }

    private static CreationException creationFails(Module... modules) {
        return catchThrowableOfType(CreationException.class, () -> strict(modules));
    }

    @Test
    void aStoreThatIsOpenWhenTheGatewayFailsIsClosedAgain() {
        CreationException failure = creationFails(new OrderlaneModule(), new AbstractModule() {
            @Provides
            @Singleton
            StoreHandle store() {
                return new TellingStore(SqliteStore.open(folder.resolve("orders.db")), events);
            }

            @Provides
            @Singleton
            NotificationGateway gateway() {
                throw new IllegalArgumentException("no key file here");
            }
        });

        assertThat(failure).hasMessageContaining("no key file here");
        assertThat(events).containsExactly("store closed");
        SqliteStore.open(folder.resolve("orders.db")).close(); // refused while somebody has it
    }

    @Test
    void oneInjectorHasTwoEachInAPrivateModule() {
        Injector injector = strict(named("north"), named("south"));
        Orderlane north = injector.getInstance(Key.get(Orderlane.class, Names.named("north")));
        Orderlane south = injector.getInstance(Key.get(Orderlane.class, Names.named("south")));
        north.start();
        south.start();
        submit(north, "R-1");
        assertThat(north.reader().order(ride("R-1"))).isPresent();
        assertThat(south.reader().order(ride("R-1"))).isEmpty();
        north.close();
        south.close();

        assertThat(events).filteredOn("store closed"::equals).hasSize(2);
    }

    private Module named(String name) {
        return new PrivateModule() {
            @Override
            protected void configure() {
                install(new Host(name + ".db"));
                bind(Orderlane.class).annotatedWith(Names.named(name)).to(Orderlane.class);
                expose(Orderlane.class).annotatedWith(Names.named(name));
            }
        };
    }
}
