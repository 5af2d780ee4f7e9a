package io.orderlane.core.deliver.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.Orderlane;
import io.orderlane.core.Parcel;
import io.orderlane.core.Parcel.Status;
import io.orderlane.core.card.CardBasis;
import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.Order;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.Stores;
import io.orderlane.core.scenario.EnvelopeFields;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.core.scenario.UpdateDraft;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code endDate} is when a card ends; {@code deliverBy} is the deadline. */
@Timeout(30)
class CardEndTest {

    private static final OrderKey CARD = new OrderKey("default", "parcel-card", "P-1");
    private static final OrderKey SERVICE = new OrderKey("default", "parcel", "P-1");

    private final Instant start = Instant.now().minusSeconds(60);
    private final Stores stores = new MemoryStore(Clock.systemUTC()).stores();
    private final ScriptedGateway gateway = new ScriptedGateway();
    private final Orderlane orderlane = Orderlane.builder()
            .acceptBeforeStart()
            .scenarios(ScenarioRegistry.of(Parcel.SCENARIO, Parcel.CARD))
            .stores(stores)
            .gateway(gateway)
            .random(() -> 0.5)
            .build();

    @AfterEach
    void stop() {
        orderlane.close();
    }

    private UpdateDraft<Status> update(Scenario<Status> scenario, Status status, int second) {
        return scenario.update(status, "P-1", start.plusSeconds(second))
                .to("2160220000000001")
                .zhHk(Parcel.SHOP, "花店")
                .enUs(Parcel.SHOP, "Florist")
                .with(Parcel.PAYMENT, Parcel.Payment.PREPAID);
    }

    private UpdateDraft<Status> endingAt(Instant end, int second) {
        return update(Parcel.CARD, Status.PACKED, second).envelope(EnvelopeFields.END_DATE, end);
    }

    private List<NotificationView> views(OrderKey key) {
        return stores.reader().notifications(key);
    }

    private List<Settled> states(OrderKey key) {
        return views(key).stream().map(NotificationView::state).toList();
    }

    private void settled(OrderKey key, Settled... expected) throws InterruptedException {
        until(() -> states(key).equals(List.of(expected)));
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
            java.util.concurrent.TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    @Test
    void anEndDateThatHasPassedIsSentWhileACardIsUpSinceItEndsIt() throws Exception {
        orderlane.start();
        orderlane.submit(update(Parcel.CARD, Status.PACKED, 0));
        settled(CARD, Settled.DELIVERED);
        Instant end = Instant.now().minusSeconds(1);
        orderlane.submit(endingAt(end, 1));
        settled(CARD, Settled.DELIVERED, Settled.DELIVERED);
        assertThat(gateway.asked()).extracting(Delivery::command).containsExactly(Command.CREATE, Command.CHANGE);
        assertThat(orderlane.card(CARD, Instant.now(), CardBasis.CONFIRMED))
                .get()
                .satisfies(card -> assertThat(card.isShown()).isFalse())
                .satisfies(card -> assertThat(card.hiddenSince()).isEqualTo(Instant.ofEpochMilli(end.toEpochMilli())));
    }

    @Test
    void aCardThatWouldBeOverOnArrivalAndReplacesNoneIsNotSentAndSaysWhy() throws Exception {
        orderlane.start();
        orderlane.submit(endingAt(Instant.now().minusSeconds(1), 0));
        settled(CARD, Settled.EXPIRED);
        assertThat(gateway.asked()).isEmpty();
        assertThat(views(CARD).get(0).reason()).contains("endDate").contains("no card");
    }

    @Test
    void anEndDateThatHasPassedIsSentWhereNobodyKnowsWhetherACardIsUp() throws Exception {
        gateway.answers(new DeliveryOutcome.Unconfirmed("nobody knows"));
        orderlane.start();
        orderlane.submit(update(Parcel.CARD, Status.PACKED, 0));
        until(() -> views(CARD).get(0).attempts().size() == 1);
        orderlane.submit(endingAt(Instant.now().minusSeconds(1), 1));
        settled(CARD, Settled.SUPERSEDED, Settled.DELIVERED);
    }

    @Test
    void anEndDateIsNoDeadlineForAnUpdateThatIsTriedAgain() throws Exception {
        orderlane.start();
        orderlane.submit(update(Parcel.CARD, Status.PACKED, 0));
        settled(CARD, Settled.DELIVERED);
        gateway.answers(new DeliveryOutcome.Unconfirmed("time-out"));
        orderlane.submit(endingAt(Instant.now().plusMillis(200), 1));
        settled(CARD, Settled.DELIVERED, Settled.DELIVERED);
        assertThat(gateway.asked()).hasSize(3);
    }

    @Test
    void deliverByIsTheDeadlineWhateverTheCardsEnd() throws Exception {
        orderlane.submit(endingAt(Instant.now().plus(Duration.ofDays(2)), 0)
                .deliverBy(Instant.now().minusSeconds(1)));
        orderlane.start();
        settled(CARD, Settled.EXPIRED);
        assertThat(gateway.asked()).isEmpty();
    }

    @Test
    void noLifeOfACardIsInventedOnTheOrderService() throws Exception {
        orderlane.start();
        orderlane.submit(update(Parcel.SCENARIO, Status.PACKED, 0));
        settled(SERVICE, Settled.DELIVERED);
        Order order = stores.reader().order(SERVICE).orElseThrow().order();
        assertThat(order.lastDelivered().orElseThrow().cardUntil()).isNull();
        assertThat(orderlane.card(SERVICE, Instant.now().plus(Duration.ofDays(30)), CardBasis.CONFIRMED))
                .get()
                .satisfies(card -> assertThat(card.isShown()).isTrue())
                .satisfies(card -> assertThat(card.goneAt()).isNull());
    }
}
