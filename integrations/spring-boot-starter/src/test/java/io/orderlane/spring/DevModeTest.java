package io.orderlane.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderlane.core.Orderlane;
import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.core.store.StoreHandle;
import io.orderlane.sandbox.Sandbox;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class DevModeTest {

    @Test
    void withNothingSetButTheModeAnUpdateIsDelivered() {
        Hosts.dev().run(host -> {
            assertThat(host).hasNotFailed().doesNotHaveBean(OrderlaneOutbox.class);
            SubmissionResult result = host.getBean(Orderlane.class).submit(Rides.taken("R-1"));
            assertThat(result).isInstanceOf(SubmissionResult.Accepted.class);
            await().untilAsserted(() ->
                    assertThat(Hosts.orders(host.getBean(Sandbox.class))).containsExactly("R-1"));
        });
    }

    @Test
    void severalMerchantsSendUnderTheirOwnIds() {
        Hosts.dev()
                .withPropertyValues(
                        "orderlane.alipayhk.client-id=SHOP-1",
                        "orderlane.accounts.second.client-id=SHOP-2",
                        "orderlane.accounts.second.key-version=none")
                .run(host -> {
                    Orderlane orderlane = host.getBean(Orderlane.class);
                    orderlane.submit(Rides.taken("R-1"));
                    orderlane.submit(Rides.taken("R-2").account("second"));
                    Sandbox alipayHk = host.getBean(Sandbox.class);
                    await().untilAsserted(() -> assertThat(alipayHk.orders())
                            .extracting(order ->
                                    order.key().clientId() + " " + order.key().orderNo())
                            .containsExactlyInAnyOrder("SHOP-1 R-1", "SHOP-2 R-2"));
                });
    }

    @Test
    void vertxSendsWhereItIsChosen() {
        Hosts.dev().withPropertyValues("orderlane.transport=vertx").run(host -> {
            host.getBean(Orderlane.class).submit(Rides.taken("R-1"));
            await().untilAsserted(() ->
                    assertThat(Hosts.orders(host.getBean(Sandbox.class))).containsExactly("R-1"));
        });
    }

    @Test
    void beansOfTheApplicationTakeThePlaceOfOurs() {
        MemoryStore own = new MemoryStore();
        List<String> heard = new CopyOnWriteArrayList<>();
        DeliveryListener listener = new DeliveryListener() {
            @Override
            public void settled(Delivery delivery, NextStep step) {
                heard.add(delivery.order().key().orderNo());
            }
        };
        Hosts.dev()
                .withBean(StoreHandle.class, () -> own)
                .withBean("ears", DeliveryListener.class, () -> listener)
                .run(host -> {
                    assertThat(host.getBean(StoreHandle.class)).isSameAs(own);
                    host.getBean(Orderlane.class).submit(Rides.taken("R-1"));
                    await().untilAsserted(() -> assertThat(heard).containsExactly("R-1"));
                });
    }

    @Test
    void aPausedContextKeepsItsPipeline() {
        Hosts.silent().run(host -> {
            ConfigurableApplicationContext context = host.getSourceApplicationContext();
            context.pause();
            context.restart();
            assertThat(host.getBean(Orderlane.class).submit(Rides.taken("R-1")))
                    .isInstanceOf(SubmissionResult.Accepted.class);
        });
    }
}
