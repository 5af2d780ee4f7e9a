package io.orderlane.core.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.Parcel;
import io.orderlane.core.field.Tree;
import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.order.Content;
import io.orderlane.core.order.Order;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.Recipient;
import io.orderlane.core.scenario.BaseApi;
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

    @Test
    void anEndDateIsTheCardsEnd() {
        Instant end = NOW.plus(Duration.ofDays(9));
        Tree.Obj top = new Tree.Obj(Map.of("endDate", Tree.of(end.toEpochMilli())));
        assertThat(CardLife.confirmed(Parcel.CARD, NEW_ORDER, notification("PACKED", top), Command.CREATE, NOW)
                        .cardUntil())
                .isEqualTo(end);
    }
}
