package io.orderlane.core.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.Parcel;
import io.orderlane.core.Parcel.Status;
import io.orderlane.core.field.Tree;
import io.orderlane.core.layout.CardEffect;
import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.order.Content;
import io.orderlane.core.order.Order;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.Recipient;
import io.orderlane.core.scenario.BaseApi;
import io.orderlane.core.scenario.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CardLifeTest {

    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static final Order NEW_ORDER = new Order(
            new OrderKey("default", "parcel-card", "P-1"),
            BaseApi.CONTRACT_CARD,
            new Recipient.UserId("2160"),
            NOW,
            "PACKED",
            NOW,
            NOW.toEpochMilli(),
            null);

    // spotless:off
    /** A parcel whose card stays for five minutes when it was sent back. */
    private static final Scenario<Status> LINGERING = Scenario.define("lingering", BaseApi.CONTRACT_CARD, "LINGERING")
        .statuses(Status.class).ours("for this test")
        .status(Status.PACKED, "ready").status(Status.ON_THE_WAY, "travelling").status(Status.DELIVERED, "handed over")
        .status(Status.RETURNED, "sent back", CardEffect.hidesCardAfter(Duration.ofMinutes(5)))
        .build();
    // spotless:on

    private static Order delivered(String status, Instant until) {
        return NEW_ORDER.confirmed(new Order.Delivered(status, 1, NOW, until));
    }

    private static Notification notification(String status, Tree.Obj top) {
        Content content = new Content(top, Tree.Obj.EMPTY, Map.of());
        return new Notification(NotificationId.of(new UUID(1, 1)), 1, status, NOW, 1, NOW, NOW, content);
    }

    private static Command command(Order order) {
        return CardLife.command(Parcel.CARD, order, NOW);
    }

    @Test
    void aCardIsMadeWhenNothingWasConfirmed() {
        assertThat(command(NEW_ORDER)).isEqualTo(Command.CREATE);
    }

    @Test
    void aCardThatIsUpIsChanged() {
        assertThat(command(delivered("PACKED", NOW.plus(Duration.ofHours(3))))).isEqualTo(Command.CHANGE);
    }

    @Test
    void aCardIsMadeAnewWhenTheLastStatusHidIt() {
        assertThat(command(delivered("DELIVERED", NOW.plus(Duration.ofHours(3)))))
                .isEqualTo(Command.CREATE);
    }

    @Test
    void aCardIsMadeAnewWhenItsEndIsNear() {
        assertThat(command(delivered("PACKED", NOW.plusSeconds(299)))).isEqualTo(Command.CREATE);
    }

    @Test
    void aNewCardLivesForADayAndChangingItProlongsNothing() {
        Order.Delivered made =
                CardLife.confirmed(Parcel.CARD, NEW_ORDER, notification("PACKED", Tree.Obj.EMPTY), Command.CREATE, NOW);
        assertThat(made.cardUntil()).isEqualTo(NOW.plus(Duration.ofHours(24)));
        Instant later = NOW.plus(Duration.ofHours(20));
        Order.Delivered changed = CardLife.confirmed(
                Parcel.CARD,
                NEW_ORDER.confirmed(made),
                notification("ON_THE_WAY", Tree.Obj.EMPTY),
                Command.CHANGE,
                later);
        assertThat(changed.cardUntil()).isEqualTo(made.cardUntil());
    }

    private static Instant until(Scenario<Status> scenario, Order order, Notification notification, Command command) {
        return CardLife.confirmed(scenario, order, notification, command, NOW).cardUntil();
    }

    private static Tree.Obj endDate(Instant end) {
        return new Tree.Obj(Map.of("endDate", Tree.of(end.toEpochMilli())));
    }

    @Test
    void ofSeveralEndsTheEarliestCounts() {
        Instant soon = NOW.plusSeconds(60);
        Instant late = NOW.plus(Duration.ofHours(9));
        assertThat(until(LINGERING, NEW_ORDER, notification("RETURNED", endDate(soon)), Command.CREATE))
                .isEqualTo(soon);
        assertThat(until(LINGERING, NEW_ORDER, notification("RETURNED", endDate(late)), Command.CREATE))
                .isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        assertThat(until(
                        LINGERING, delivered("PACKED", soon), notification("RETURNED", Tree.Obj.EMPTY), Command.CHANGE))
                .isEqualTo(soon);
    }

    @Test
    void aCardThatIsShownAgainAfterItWasHiddenLivesOn() {
        Order hidden = delivered("RETURNED", NOW.plus(Duration.ofMinutes(5)));
        assertThat(until(LINGERING, hidden, notification("PACKED", Tree.Obj.EMPTY), Command.CHANGE))
                .isEqualTo(NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void aNumberThatIsNoTimeInMillisecondsIsNoEnd() {
        Tree.Obj seconds = new Tree.Obj(Map.of("endDate", Tree.of(NOW.getEpochSecond())));
        assertThat(until(Parcel.CARD, NEW_ORDER, notification("PACKED", seconds), Command.CREATE))
                .isEqualTo(NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void anEndDateIsTheCardsEnd() {
        Instant end = NOW.plus(Duration.ofDays(9));
        Tree.Obj top = new Tree.Obj(Map.of("endDate", Tree.of(end.toEpochMilli())));
        assertThat(CardLife.confirmed(Parcel.CARD, NEW_ORDER, notification("PACKED", top), Command.CREATE, NOW)
                        .cardUntil())
                .isEqualTo(end);
    }
}
