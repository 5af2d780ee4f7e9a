package io.orderlane.core.deliver.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.Parcel;
import io.orderlane.core.deliver.DeliverySettings;
import io.orderlane.core.deliver.ScenarioHabits.Superseding;
import io.orderlane.core.field.Tree;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.order.Content;
import io.orderlane.core.order.Order;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.Recipient;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.Queued;
import io.orderlane.core.scenario.BaseApi;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeliveryRulesTest {

    private static final Instant T = Instant.parse("2026-11-21T02:00:00Z");

    private static Notification notification(int seq, String status) {
        Content content = new Content(Tree.Obj.EMPTY, Tree.Obj.EMPTY, Map.of());
        Instant deadline = T.plus(Duration.ofHours(24));
        return new Notification(
                NotificationId.of(new UUID(1, seq)), seq, status, T, T.toEpochMilli() + seq, T, deadline, content);
    }

    private static List<Queued> queue(String... statuses) {
        List<Queued> queue = new ArrayList<>();
        for (String status : statuses) {
            queue.add(new Queued(notification(queue.size() + 1, status), 0, null, ""));
        }
        return queue;
    }

    private static int chosen(Superseding mode, Instant now, String... statuses) {
        return NextNotification.of(queue(statuses), mode, Duration.ofMinutes(1), now)
                .notification()
                .seq();
    }

    private static Order order(BaseApi api, String delivered, Duration cardLife) {
        Order order = new Order(
                new OrderKey("default", "parcel", "P-1"), api, new Recipient.UserId("1"), T, "DELIVERED", T, 1, null);
        return delivered == null ? order : order.confirmed(new Order.Delivered(delivered, 1, T, T.plus(cardLife)));
    }

    @Test
    void neverSupersedingSendsOneByOne() {
        assertThat(chosen(Superseding.NEVER, T, "PACKED", "PACKED", "ON_THE_WAY"))
                .isEqualTo(1);
    }

    @Test
    void ofARepeatedStatusOnlyTheNewestIsSent() {
        assertThat(chosen(Superseding.REPEATS, T, "PACKED", "PACKED", "ON_THE_WAY"))
                .isEqualTo(2);
        assertThat(chosen(Superseding.REPEATS, T, "PACKED", "ON_THE_WAY", "ON_THE_WAY"))
                .isEqualTo(1);
    }

    @Test
    void whatWaitedTooLongGivesWayToTheNewest() {
        String[] statuses = {"PACKED", "ON_THE_WAY", "DELIVERED"};
        assertThat(chosen(Superseding.WHEN_LATE, T.plusSeconds(59), statuses)).isEqualTo(1);
        assertThat(chosen(Superseding.WHEN_LATE, T.plusSeconds(60), statuses)).isEqualTo(3);
    }

    @Test
    void anOrdinaryStatusIsTriedUntilItsDeadline() {
        DeliveryDeadline deadline = DeliveryDeadline.with(
                Parcel.CARD,
                order(BaseApi.CONTRACT_CARD, "PACKED", Duration.ofHours(30)),
                notification(1, "ON_THE_WAY"));
        assertThat(deadline).isEqualTo(new DeliveryDeadline(T.plus(Duration.ofHours(24)), new NextStep.Expire()));
    }

    @Test
    void aStatusThatHidesACardIsTriedAsLongAsTheCardIsBelievedUp() {
        DeliveryDeadline deadline = DeliveryDeadline.with(
                Parcel.CARD,
                order(BaseApi.CONTRACT_CARD, "PACKED", Duration.ofHours(30)),
                notification(1, "DELIVERED"));
        assertThat(deadline.until()).isEqualTo(T.plus(Duration.ofHours(30)));
    }

    @Test
    void anEndDateThatEndsACardEarlierIsTriedAsLongAsTheCardIsBelievedUp() {
        Tree.Obj top = new Tree.Obj(Map.of("endDate", Tree.of(T.toEpochMilli())));
        Notification plain = notification(1, "PACKED");
        Notification ending = new Notification(
                plain.id(), 1, "PACKED", T, 1, T, plain.deadline(), new Content(top, Tree.Obj.EMPTY, Map.of()));
        Order order = order(BaseApi.CONTRACT_CARD, "PACKED", Duration.ofHours(30));
        assertThat(DeliveryDeadline.with(Parcel.CARD, order, ending).until()).isEqualTo(T.plus(Duration.ofHours(30)));
    }

    @Test
    void onTheOrderServiceItIsTriedForSevenDaysAndThenParked() {
        DeliveryDeadline deadline = DeliveryDeadline.with(
                Parcel.SCENARIO,
                order(BaseApi.ORDER_SERVICE, "PACKED", Duration.ofHours(1)),
                notification(1, "DELIVERED"));
        assertThat(deadline.until()).isEqualTo(T.plus(Duration.ofDays(7)));
        assertThat(deadline.after()).isInstanceOf(NextStep.Park.class);
    }

    @Test
    void nothingHasToBeHiddenThatWasNeverShown() {
        DeliveryDeadline deadline = DeliveryDeadline.with(
                Parcel.SCENARIO, order(BaseApi.ORDER_SERVICE, null, Duration.ZERO), notification(1, "DELIVERED"));
        assertThat(deadline.after()).isEqualTo(new NextStep.Expire());
    }

    @Test
    void threeEqualUnsignedRefusalsAMinuteApartAreBelieved() {
        UnsignedRefusals refusals = new UnsignedRefusals();
        NotificationId id = NotificationId.of(new UUID(1, 1));
        assertThat(refusals.believed(id, "PARAM_ILLEGAL", T)).isFalse();
        assertThat(refusals.believed(id, "PARAM_ILLEGAL", T.plusSeconds(59))).isFalse();
        assertThat(refusals.believed(id, "PARAM_ILLEGAL", T.plusSeconds(60))).isFalse();
        assertThat(refusals.believed(id, "PARAM_ILLEGAL", T.plusSeconds(121))).isTrue();
    }

    @Test
    void anotherCodeStartsTheCountAnew() {
        UnsignedRefusals refusals = new UnsignedRefusals();
        NotificationId id = NotificationId.of(new UUID(1, 1));
        refusals.believed(id, "PARAM_ILLEGAL", T);
        refusals.believed(id, "PARAM_ILLEGAL", T.plusSeconds(60));
        assertThat(refusals.believed(id, "ORDER_STATUS_INVALID", T.plusSeconds(120)))
                .isFalse();
    }

    @Test
    void aRefusalByContractBlamesTheRouteOnceThreeOrdersGotIt() {
        RouteKey route = new RouteKey("default", BaseApi.ORDER_SERVICE);
        RouteControl control = new RouteControl(route, 64, 0, Admission.FACTOR, T);
        DeliveryOutcome denied = new DeliveryOutcome.Refused("ACCESS_DENIED");
        assertThat(control.came(denied, key(1), T)).isEqualTo(denied);
        assertThat(control.came(denied, key(1), T)).isEqualTo(denied);
        assertThat(control.came(denied, key(2), T)).isEqualTo(denied);
        assertThat(control.came(denied, key(3), T)).isEqualTo(new DeliveryOutcome.RouteAtFault("ACCESS_DENIED"));
        assertThat(control.came(new DeliveryOutcome.Refused("PARAM_ILLEGAL"), key(9), T))
                .isInstanceOf(DeliveryOutcome.Refused.class);
    }

    private static RouteControl running() {
        return new RouteControl(new RouteKey("default", BaseApi.ORDER_SERVICE), 64, 0, Admission.FACTOR, T);
    }

    @Test
    void whatNobodyKnowsIsTheRoutesFaultWhileItAnswersBadlyForOthersToo() {
        RouteControl control = running();
        DeliveryOutcome unknown = new DeliveryOutcome.Unconfirmed("time-out");
        assertThat(control.came(unknown, key(1), T)).isEqualTo(unknown);
        assertThat(control.came(unknown, key(2), T)).isEqualTo(unknown);
        assertThat(control.came(unknown, key(3), T)).isEqualTo(new DeliveryOutcome.RouteAtFault("time-out"));
        assertThat(control.came(unknown, key(1), T)).isEqualTo(new DeliveryOutcome.RouteAtFault("time-out"));
    }

    @Test
    void amongManyGoodAnswersAFewOrdersThatAreNeverAnsweredKeepTheirOwnBackOff() {
        RouteControl control = running();
        DeliveryOutcome unknown = new DeliveryOutcome.Unconfirmed("time-out");
        for (int i = 0; i < 500; i++) {
            control.came(new DeliveryOutcome.Confirmed(null), key(1000 + i), T.plusSeconds(i));
            if (i % 50 == 0) {
                assertThat(control.came(unknown, key(i / 50 % 5), T.plusSeconds(i)))
                        .isEqualTo(unknown);
            }
        }
    }

    @Test
    void aMinuteLaterWhatOthersMetNoLongerExcusesAnOrder() {
        RouteControl control = running();
        DeliveryOutcome unknown = new DeliveryOutcome.Unconfirmed("time-out");
        for (int i = 0; i < 5; i++) {
            control.came(unknown, key(i), T);
        }
        assertThat(control.came(unknown, key(9), T.plusSeconds(61))).isEqualTo(unknown);
    }

    @Test
    void aClockThatGoesBackAnHourPutsNoProbeOff() {
        RouteControl control = running();
        for (int i = 0; i < 100; i++) {
            control.came(new DeliveryOutcome.RouteAtFault("connection refused"), key(i), T);
        }
        Instant back = T.minus(Duration.ofHours(1));
        assertThat(control.permits(back)).isZero();
        assertThat(control.status(back).probeAt()).isEqualTo(back.plusSeconds(5));
        assertThat(control.permits(back.plusSeconds(5))).isEqualTo(1);
    }

    @Test
    void aClockThatGoesBackAnHourLeavesARateWhatItWas() {
        RouteControl control =
                new RouteControl(new RouteKey("default", BaseApi.ORDER_SERVICE), 64, 100, Admission.FACTOR, T);
        control.claimed(control.permits(T), T);
        Instant back = T.minus(Duration.ofHours(1));
        control.permits(back);
        assertThat(control.permits(back.plusSeconds(1))).isEqualTo(10);
    }

    @Test
    void anOrderThatIsNeverAnsweredOnAQuietRouteKeepsItsOwnBackOff() {
        RouteControl control = running();
        DeliveryOutcome unknown = new DeliveryOutcome.Unconfirmed("malformed answer");
        for (int i = 0; i < 50; i++) {
            assertThat(control.came(unknown, key(1), T.plusSeconds(60L * i))).isEqualTo(unknown);
        }
        assertThat(control.permits(T.plusSeconds(3000))).isPositive();
    }

    @Test
    void anUnsignedRefusalStaysOneWhileTheRouteIsDown() {
        RouteControl control = running();
        for (int i = 0; i < 10; i++) {
            control.came(new DeliveryOutcome.Unconfirmed("time-out"), key(i), T);
        }
        DeliveryOutcome refused = new DeliveryOutcome.Unconfirmed("unsigned", "PARAM_ILLEGAL");
        assertThat(control.came(refused, key(11), T)).isEqualTo(refused);
    }

    @Test
    void theRouteKeepsAnAskedPauseButNotForDays() {
        RouteControl control = running();
        assertThat(control.came(new DeliveryOutcome.SlowDown(Duration.ofSeconds(30)), key(1), T))
                .isEqualTo(new DeliveryOutcome.SlowDown(Duration.ofSeconds(30)));
        assertThat(control.permits(T.plusSeconds(29))).isZero();
        assertThat(control.permits(T.plusSeconds(31))).isPositive();
        assertThat(control.came(new DeliveryOutcome.SlowDown(Duration.ofDays(9)), key(1), T.plusSeconds(31)))
                .isEqualTo(new DeliveryOutcome.SlowDown(Duration.ofMinutes(5)));
        assertThat(control.permits(T.plusSeconds(330))).isZero();
        assertThat(control.permits(T.plusSeconds(333))).isPositive();
    }

    @Test
    void afterAStartAQuarterOfTheBoundIsOpenAndGoodAnswersOpenTheRest() {
        RouteControl control = running();
        assertThat(control.permits(T)).isEqualTo(16);
        for (int i = 0; i < 48; i++) {
            control.came(new DeliveryOutcome.Confirmed(null), key(i), T);
        }
        assertThat(control.permits(T)).isEqualTo(64);
    }

    @Test
    void aPausedRouteHasNoRoomAndAFullOneNeither() {
        RouteKey route = new RouteKey("default", BaseApi.ORDER_SERVICE);
        RouteControl control = new RouteControl(route, 2, 0, Admission.FACTOR, T);
        assertThat(control.permits(T)).isEqualTo(2);
        control.claimed(2, T);
        assertThat(control.permits(T)).isZero();
        control.released(true);
        assertThat(control.permits(T)).isEqualTo(1);
        control.paused(true);
        assertThat(control.permits(T)).isZero();
    }

    @Test
    void aRouteThatStopsOrGoesOnIsReportedOnce() {
        RouteKey route = new RouteKey("default", BaseApi.ORDER_SERVICE);
        var book = new io.orderlane.core.memory.MemoryStore(java.time.Clock.systemUTC())
                .stores()
                .routes();
        Routes routes = new Routes(List.of(route), DeliverySettings.DEFAULT, book, java.time.Clock.systemUTC());
        assertThat(routes.changes()).isEmpty();
        book.pause(route, "maintenance");
        routes.refresh();
        assertThat(routes.changes())
                .singleElement()
                .satisfies(status -> assertThat(status.paused()).isTrue());
        assertThat(routes.changes()).isEmpty();
        book.resume(route);
        routes.refresh();
        assertThat(routes.changes())
                .singleElement()
                .satisfies(status -> assertThat(status.paused()).isFalse());
    }

    private static OrderKey key(int number) {
        return new OrderKey("default", "parcel", "P-" + number);
    }
}
