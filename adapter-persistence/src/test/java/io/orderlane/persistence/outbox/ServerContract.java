package io.orderlane.persistence.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderlane.core.notification.Settled;
import io.orderlane.testkit.store.ParcelStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The outbox in a database in which transactions write at the same time, so that ids become visible out of order. */
abstract class ServerContract extends OutboxContract {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aLowerIdThatBecomesVisibleLaterIsHandedOver() {
        orderlane.start();
        relay.start();
        host.commit(early -> {
            outbox.submit(early, Pipeline.update("P-1", ParcelStatus.PLACED, 0));
            overtake("P-2", 0);
        });
        await("the lower one")
                .atMost(PATIENCE)
                .until(() -> Pipeline.ends(stores, "P-1"), List.of(Settled.DELIVERED)::equals);
        assertThat(heard.refused).isEmpty();
    }

    @Test
    void anEventThatBecomesVisibleAfterANewerOneOfItsOrderIsStale() {
        orderlane.start();
        relay.start();
        host.commit(early -> {
            outbox.submit(early, Pipeline.update("P-1", ParcelStatus.PLACED, 0));
            overtake("P-1", 1);
        });
        await("refused").atMost(PATIENCE).until(() -> heard.refused.size() == 1);
        assertThat(heard.refused.get(0).code()).isEqualTo("STALE");
        assertThat(Pipeline.ends(stores, "P-1")).containsExactly(Settled.DELIVERED);
    }

    @Test
    void whatIsNotCommittedIsNotHandedOverWhateverConnectionsTheRelayIsGiven() {
        orderlane.start();
        try (HostDatabase careless = HostDatabase.openReadingUncommitted(host.url(), host.dialect());
                OutboxRelay reading = outbox.relay(careless.dataSource(), heard, Duration.ofMillis(5))) {
            reading.start();
            host.rollback(early -> {
                outbox.submit(early, Pipeline.update("P-1", ParcelStatus.PLACED, 0));
                overtake("P-2", 0);
            });
            assertThat(Pipeline.ends(stores, "P-1")).isEmpty();
            assertThat(heard.interruptions).isEmpty();
        }
    }

    /** Another transaction submits later and is committed, handed over and removed before. */
    private void overtake(String orderNo, long millis) {
        host.commit(late -> outbox.submit(late, Pipeline.update(orderNo, ParcelStatus.PACKED, millis)));
        await("the higher one")
                .atMost(PATIENCE)
                .until(() -> Pipeline.ends(stores, orderNo), List.of(Settled.DELIVERED)::equals);
        await("gone").atMost(PATIENCE).until(() -> host.waiting() == 0);
    }
}
