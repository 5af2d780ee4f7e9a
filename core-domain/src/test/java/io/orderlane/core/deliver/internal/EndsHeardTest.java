package io.orderlane.core.deliver.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.Orderlane;
import io.orderlane.core.Parcel;
import io.orderlane.core.Parcel.Status;
import io.orderlane.core.Updates;
import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.deliver.DeliverySettings;
import io.orderlane.core.deliver.ScenarioHabits;
import io.orderlane.core.deliver.ScenarioHabits.HeadPolicy;
import io.orderlane.core.deliver.ScenarioHabits.Superseding;
import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.port.Stores;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.core.scenario.UpdateDraft;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class EndsHeardTest implements DeliveryListener {

    private final Instant start = Instant.now().minusSeconds(60);
    private final Stores stores = new MemoryStore(Clock.systemUTC()).stores();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    @Override
    public void settled(Delivery delivery, NextStep step) {
        heard.add(delivery.notification().seq() + " " + step.getClass().getSimpleName());
    }

    @Override
    public void superseded(Delivery skipped, NotificationId by) {
        heard.add(skipped.notification().seq() + " Superseded");
    }

    private void deliver(boolean sendsNeverShown, List<UpdateDraft<Status>> updates, int ends) throws Exception {
        try (Orderlane orderlane = Orderlane.builder()
                .acceptBeforeStart()
                .scenarios(ScenarioRegistry.of(Parcel.SCENARIO, Parcel.CARD))
                .stores(stores)
                .gateway(new ScriptedGateway())
                .delivery(DeliverySettings.DEFAULT.with(Map.of(
                        "parcel",
                        new ScenarioHabits(
                                HeadPolicy.NEXT, Superseding.REPEATS, Duration.ofMinutes(1), sendsNeverShown))))
                .listener(this)
                .build()) {
            updates.forEach(orderlane::submit);
            orderlane.start();
            while (heard.size() < ends) {
                TimeUnit.MILLISECONDS.sleep(2);
            }
        }
    }

    private UpdateDraft<Status> parcel(Status status, int second) {
        return Updates.at(status, "P-1", start.plusSeconds(second)).with(Parcel.PAYMENT, Parcel.Payment.PREPAID);
    }

    @Test
    void whatANewerOneReplacedIsHeardBeforeIt() throws Exception {
        deliver(true, List.of(parcel(Status.PACKED, 0), parcel(Status.PACKED, 1), parcel(Status.PACKED, 2)), 3);
        assertThat(heard).containsExactly("1 Superseded", "2 Superseded", "3 Done");
    }

    @Test
    void whatExpiresUnsentIsHeard() throws Exception {
        deliver(true, List.of(parcel(Status.PACKED, 0).deliverBy(start.plusSeconds(1))), 1);
        assertThat(heard).containsExactly("1 Expire");
    }

    @Test
    void eachOfAnOrderThatWasNeverShownIsHeard() throws Exception {
        deliver(false, List.of(parcel(Status.PACKED, 0), parcel(Status.DELIVERED, 1)), 2);
        assertThat(heard).containsExactly("1 NeverShown", "2 NeverShown");
    }
}
