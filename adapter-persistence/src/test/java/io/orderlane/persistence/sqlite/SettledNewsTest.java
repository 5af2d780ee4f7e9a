package io.orderlane.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.Orderlane;
import io.orderlane.core.card.CardBasis;
import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.notification.Trace;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.testkit.store.ParcelStatus;
import io.orderlane.testkit.store.Parcels;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who hears that something is settled finds it so in the file. */
final class SettledNewsTest {

    private static final int ORDERS = 50;

    @TempDir
    private Path folder;

    private final BlockingQueue<OrderKey> settled = new LinkedBlockingQueue<>();

    @Test
    void theCardIsThereWhenAListenerHearsThatItsOrderIsSettled() throws Exception {
        List<Boolean> shown = new ArrayList<>();
        List<Settled> states = new ArrayList<>();
        try (SqliteStore store = SqliteStore.open(folder.resolve("orderlane.db"), Clock.systemUTC());
                Orderlane orderlane = on(store)) {
            orderlane.start();
            for (int i = 0; i < ORDERS; i++) {
                orderlane.submit(Parcels.ORDER
                        .update(ParcelStatus.PLACED, "P-" + i, Instant.now())
                        .to("2160220000000001")
                        .with(Parcels.WEIGHT, 250L));
                OrderKey order = settled.poll(20, TimeUnit.SECONDS);
                assertThat(order).isNotNull();
                shown.add(orderlane
                        .card(order, Instant.now(), CardBasis.CONFIRMED)
                        .isPresent());
                states.add(orderlane.reader().notifications(order).get(0).state());
            }
        }
        assertThat(shown).hasSize(ORDERS).containsOnly(true);
        assertThat(states).containsOnly(Settled.DELIVERED);
    }

    private Orderlane on(SqliteStore store) {
        return Orderlane.builder()
                .acceptBeforeStart()
                .scenarios(ScenarioRegistry.of(Parcels.ORDER))
                .stores(store.stores())
                .gateway((delivery, mayStillSend) -> CompletableFuture.completedStage(
                        new DeliveryReport(new DeliveryOutcome.Confirmed(null), Trace.NONE)))
                .listener(new DeliveryListener() {
                    @Override
                    public void settled(Delivery delivery, NextStep step) {
                        settled.add(delivery.order().key());
                    }
                })
                .build();
    }
}
