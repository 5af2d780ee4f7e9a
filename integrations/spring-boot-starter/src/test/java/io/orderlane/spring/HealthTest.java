package io.orderlane.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderlane.core.Orderlane;
import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.port.Stores;
import io.orderlane.core.store.StoreHandle;
import io.orderlane.core.store.StoreHealth;
import io.orderlane.sandbox.Sandbox;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;

class HealthTest {

    @Test
    void anOutageOfAlipayHkIsShownAndDoesNotTakeTheApplicationDown() {
        Hosts.dev().run(host -> {
            assertThat(health(host).getStatus()).isEqualTo(Status.UP);
            assertThat(health(host).getDetails())
                    .containsEntry("store", "works")
                    .containsEntry("threads", "work");
            host.getBean(Sandbox.class).stopListening();
            host.getBean(Orderlane.class).submit(Rides.taken("R-1"));
            await().untilAsserted(() -> assertThat(
                            String.valueOf(health(host).getDetails().get("routes")))
                    .contains("trouble"));
            assertThat(health(host).getStatus()).isEqualTo(Status.UP);
        });
    }

    @Test
    void anOutageOfTheStoreIsDownWithItsReason() {
        Hosts.silent().withBean(StoreHandle.class, FailingStore::new).run(host -> {
            Health health = health(host);
            assertThat(health.getStatus()).isEqualTo(Status.DOWN);
            assertThat(String.valueOf(health.getDetails().get("store"))).contains("The disk is full.");
        });
    }

    private static Health health(AssertableApplicationContext host) {
        return host.getBean(OrderlaneHealthIndicator.class).health();
    }

    /** A store whose disk is full. */
    private static final class FailingStore implements StoreHandle {

        private final MemoryStore store = new MemoryStore();
        private final StoreHealth health = new StoreHealth(Clock.systemUTC());

        @Override
        public Stores stores() {
            return store.stores();
        }

        @Override
        public StoreHealth health() {
            return health;
        }

        @Override
        public void look() {
            health.failed("The disk is full.");
        }

        @Override
        public int sweep(int limit) {
            return store.sweep(limit);
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
