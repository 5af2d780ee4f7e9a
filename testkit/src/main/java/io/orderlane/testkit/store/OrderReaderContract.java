package io.orderlane.testkit.store;

import static io.orderlane.testkit.store.ParcelStatus.PACKED;
import static io.orderlane.testkit.store.ParcelStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.OrderFilter;
import io.orderlane.core.port.OrderPage;
import io.orderlane.core.port.OrderView;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link io.orderlane.core.port.OrderReader} must do. */
public interface OrderReaderContract extends StoreFixture {

    @Test
    default void anEmptyStoreKnowsNothing() {
        OrderKey key = ParcelUpdate.of("P-1").key();
        assertThat(stores().reader().order(key)).isEmpty();
        assertThat(stores().reader().orders(OrderFilter.newest(5))).isEqualTo(new OrderPage(List.of(), null));
        assertThat(stores().reader().notifications(key)).isEmpty();
        assertThat(stores().reader().notification(new NotificationId("0".repeat(32))))
                .isEmpty();
        assertThat(stores().reader().parked(5)).isEmpty();
        assertThat(stores().reader().pending()).isZero();
    }

    @Test
    default void anOrderIsFoundByAccountScenarioAndNumber() {
        ParcelUpdate update = ParcelUpdate.of("P-1");
        accepted(update);
        OrderView view = order(update);
        assertThat(view.state()).isEqualTo(LaneState.READY);
        assertThat(view.dueAt()).isEqualTo(clock().instant());
        assertThat(view.pending()).isEqualTo(1);
        assertThat(stores().reader().order(update.in(Parcels.LETTER).key())).isEmpty();
        assertThat(stores().reader().order(update.in(Parcels.CARD).key())).isEmpty();
        assertThat(stores().reader().order(update.account("second").key())).isEmpty();
        assertThat(stores().reader().order(ParcelUpdate.of("P-2").key())).isEmpty();
    }

    @Test
    default void notificationsComeOldestFirstSettledOnesIncluded() {
        ParcelUpdate update = ParcelUpdate.of("P-1");
        offer(update, update.status(PACKED).second(5), update.status(SENT).second(9));
        deliver(claimOne());
        settle(claimOne(), new NextStep.Park("PARAM_ILLEGAL", false));
        var views = stores().reader().notifications(update.key());
        assertThat(views)
                .extracting(view -> view.state())
                .containsExactly(Settled.DELIVERED, Settled.PARKED, Settled.PENDING);
        assertThat(views).extracting(view -> view.notification().seq()).containsExactly(1, 2, 3);
        assertThat(views)
                .allSatisfy(view -> assertThat(view)
                        .isEqualTo(notification(view.notification().id())));
        assertThat(views.get(2).settledAt()).isNull();
    }

    @Test
    default void parkedOnesComeNewestFirstAndNoMoreThanAskedFor() {
        for (String number : List.of("P-1", "P-2", "P-3")) {
            accepted(ParcelUpdate.of(number));
            settle(claimOne(), new NextStep.Park("refused " + number, number.equals("P-2")));
            clock().advance(Duration.ofSeconds(1));
        }
        assertThat(stores().reader().parked(5))
                .extracting(view -> view.reason())
                .containsExactly("refused P-3", "refused P-2", "refused P-1");
        assertThat(stores().reader().parked(2)).hasSize(2);
    }

    @Test
    default void ordersComeNewestFirstInPages() {
        for (int i = 1; i <= 5; i++) {
            accepted(ParcelUpdate.of("P-" + i));
        }
        OrderPage first = stores().reader().orders(OrderFilter.newest(2));
        OrderPage second = stores().reader().orders(new OrderFilter(null, null, null, first.next(), 2));
        OrderPage third = stores().reader().orders(new OrderFilter(null, null, null, second.next(), 2));
        assertThat(numbers(first)).containsExactly("P-5", "P-4");
        assertThat(numbers(second)).containsExactly("P-3", "P-2");
        assertThat(numbers(third)).containsExactly("P-1");
        assertThat(third.next()).isNull();
        assertThat(stores().reader().orders(OrderFilter.newest(5)).next()).isNull();
    }

    @Test
    default void ordersAreFilteredByAccountScenarioAndStatus() {
        offer(
                ParcelUpdate.of("P-1"),
                ParcelUpdate.of("P-2").status(PACKED),
                ParcelUpdate.of("P-3").in(Parcels.LETTER),
                ParcelUpdate.of("P-4").account("second"));
        assertThat(found("second", null, null)).containsExactly("P-4");
        assertThat(found(null, "letter", null)).containsExactly("P-3");
        assertThat(found(null, null, "PACKED")).containsExactly("P-2");
        assertThat(found("default", "parcel", "PLACED")).containsExactly("P-1");
        assertThat(found("default", "parcel", "SENT")).isEmpty();
        assertThat(found("unknown", null, null)).isEmpty();
    }

    private List<String> found(@Nullable String account, @Nullable String scenario, @Nullable String status) {
        return numbers(stores().reader().orders(new OrderFilter(account, scenario, status, null, 10)));
    }

    private static List<String> numbers(OrderPage page) {
        return page.orders().stream().map(view -> view.order().key().orderNo()).toList();
    }
}
