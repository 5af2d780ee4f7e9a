package io.orderlane.testkit.store;

import static io.orderlane.testkit.store.ParcelStatus.PACKED;
import static io.orderlane.testkit.store.ParcelStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.OrderCriterion;
import io.orderlane.core.port.OrderFilter;
import io.orderlane.core.port.OrderPage;
import io.orderlane.core.port.OrderView;
import io.orderlane.core.port.SettledCursor;
import io.orderlane.core.port.SettledPage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        assertThat(stores().reader().settled(Settled.PARKED, null, 5).notifications())
                .isEmpty();
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
        assertThat(stores().reader().settled(Settled.PARKED, null, 5).notifications())
                .extracting(view -> view.reason())
                .containsExactly("refused P-3", "refused P-2", "refused P-1");
        assertThat(stores().reader().settled(Settled.PARKED, null, 2).notifications())
                .hasSize(2);
    }

    @Test
    default void eachEndHasItsListNewestFirst() {
        ended("P-1", new NextStep.Expire());
        ended("P-2", new NextStep.Park("PARAM_ILLEGAL", false));
        ended("P-3", new NextStep.Expire());
        ended("P-4", new NextStep.NeverShown());
        ParcelUpdate superseded = ParcelUpdate.of("P-5");
        offer(superseded, superseded.second(5));
        ClaimedLane both = claimOne();
        settle(both, both.queue().get(1), confirmed(both.queue().get(1)));
        assertThat(listed(Settled.EXPIRED)).containsExactly("P-3", "P-1");
        assertThat(listed(Settled.PARKED)).containsExactly("P-2");
        assertThat(listed(Settled.NEVER_SHOWN)).containsExactly("P-4");
        assertThat(listed(Settled.SUPERSEDED)).containsExactly("P-5");
        assertThat(listed(Settled.DELIVERED)).containsExactly("P-5");
        assertThat(listed(Settled.PENDING)).isEmpty();
    }

    @Test
    default void aListGoesOnFromItsCursorWithoutAGapAlsoAmongThoseThatEndedTogether() {
        for (int i = 1; i <= 7; i++) {
            accepted(ParcelUpdate.of("P-" + i));
        }
        claim(10).forEach(lane -> settle(lane, new NextStep.Expire()));
        clock().advance(Duration.ofSeconds(1));
        ended("P-8", new NextStep.Expire());
        List<String> seen = new ArrayList<>();
        SettledCursor after = null;
        for (int page = 1; page <= 3; page++) {
            SettledPage found = stores().reader().settled(Settled.EXPIRED, after, 3);
            seen.addAll(numbers(found));
            assertThat(found.next() == null).isEqualTo(page == 3);
            after = found.next();
            assertThat(after == null || SettledCursor.of(after.toString()).equals(Optional.of(after)))
                    .isTrue();
        }
        assertThat(seen).containsExactly("P-8", "P-7", "P-6", "P-5", "P-4", "P-3", "P-2", "P-1");
    }

    @Test
    default void whatEndedSinceAMomentIsCountedUpToANumber() {
        ended("P-1", new NextStep.Expire());
        clock().advance(Duration.ofMinutes(1));
        Instant since = clock().instant();
        ended("P-2", new NextStep.Expire());
        ended("P-3", new NextStep.Expire());
        ended("P-4", new NextStep.NeverShown());
        assertThat(stores().reader().countSettled(Settled.EXPIRED, since, 10)).isEqualTo(2);
        assertThat(stores().reader().countSettled(Settled.EXPIRED, Instant.EPOCH, 10))
                .isEqualTo(3);
        assertThat(stores().reader().countSettled(Settled.EXPIRED, Instant.EPOCH, 2))
                .isEqualTo(2);
        assertThat(stores().reader().countSettled(Settled.PARKED, Instant.EPOCH, 10))
                .isZero();
    }

    private void ended(String number, NextStep step) {
        accepted(ParcelUpdate.of(number));
        settle(claimOne(), step);
        clock().advance(Duration.ofSeconds(1));
    }

    private List<String> listed(Settled state) {
        SettledPage page = stores().reader().settled(state, null, 10);
        assertThat(page.next()).isNull();
        assertThat(page.notifications())
                .allSatisfy(view -> assertThat(view.state()).isEqualTo(state));
        return numbers(page);
    }

    private static List<String> numbers(SettledPage page) {
        return page.notifications().stream().map(view -> view.order().orderNo()).toList();
    }

    @Test
    default void ordersComeNewestFirstInPages() {
        for (int i = 1; i <= 5; i++) {
            accepted(ParcelUpdate.of("P-" + i));
        }
        OrderPage first = stores().reader().orders(OrderFilter.newest(2));
        OrderPage second = stores().reader().orders(OrderFilter.newest(2).behind(first.next()));
        OrderPage third = stores().reader().orders(OrderFilter.newest(2).behind(second.next()));
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

    @Test
    default void everyCriterionFindsWhatIsSoAndNothingElse() {
        offer(
                ParcelUpdate.of("P-1"),
                ParcelUpdate.of("P-2").status(PACKED),
                ParcelUpdate.of("P-3").in(Parcels.LETTER),
                ParcelUpdate.of("P-4").account("second"));
        List<OrderView> all = stores().reader().orders(OrderFilter.newest(10)).orders();
        for (OrderCriterion criterion : OrderCriterion.values()) {
            for (OrderView one : all) {
                OrderFilter filter = OrderFilter.newest(10).with(criterion, criterion.of(one));
                assertThat(stores().reader().orders(filter).orders())
                        .as(criterion + " of " + one.order().key())
                        .containsExactlyElementsOf(all.stream()
                                .filter(other -> criterion.of(other).equals(criterion.of(one)))
                                .toList());
            }
        }
    }

    private List<String> found(@Nullable String account, @Nullable String scenario, @Nullable String status) {
        return numbers(stores().reader()
                .orders(OrderFilter.newest(10)
                        .with(OrderCriterion.ACCOUNT, account)
                        .with(OrderCriterion.SCENARIO, scenario)
                        .with(OrderCriterion.STATUS, status)));
    }

    private static List<String> numbers(OrderPage page) {
        return page.orders().stream().map(view -> view.order().key().orderNo()).toList();
    }
}
