package io.orderlane.testkit.store;

import static io.orderlane.testkit.store.ParcelStatus.PACKED;
import static io.orderlane.testkit.store.ParcelStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.notification.AnswerText;
import io.orderlane.core.notification.Attempt;
import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.notification.Trace;
import io.orderlane.core.order.Order;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.Queued;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What becomes of a lane and its head after an attempt. */
public interface SettleContract extends StoreFixture {

    /** The parcel of these tests. */
    ParcelUpdate PARCEL = ParcelUpdate.of("P-1");

    @Test
    default void afterTheLastNotificationTheLaneIsIdle() {
        accepted(PARCEL);
        deliver(claimOne());
        assertThat(order(PARCEL).state()).isEqualTo(LaneState.IDLE);
        assertThat(order(PARCEL).pending()).isZero();
        assertThat(claim(1)).isEmpty();
        assertThat(stores().reader().pending()).isZero();
    }

    @Test
    default void afterADeliveryTheNextIsDueAtOnceAndStartsAfresh() {
        offer(PARCEL, PARCEL.status(PACKED).second(5), PARCEL.status(SENT).second(9));
        ClaimedLane first = claimOne();
        settle(first, new NextStep.RetryAfter(Duration.ZERO, true), attempt(first, "UNCONFIRMED"));
        deliver(claimOne());
        ClaimedLane second = claimOne();
        assertThat(second.head().status()).isEqualTo("PACKED");
        assertThat(second.head().seq()).isEqualTo(2);
        assertThat(second.attempts()).isZero();
        assertThat(second.queue().get(0).attempts()).isZero();
        assertThat(second.queue().get(0).lastCommand()).isNull();
    }

    @Test
    default void aDeliveryIsRecordedWithTheOrder() {
        accepted(PARCEL);
        ClaimedLane lane = claimOne();
        deliver(lane);
        Order.Delivered fact = ((NextStep.Done) confirmed(lane)).fact();
        assertThat(order(PARCEL).order().delivered()).isEqualTo(fact);
        accepted(PARCEL.status(PACKED).second(5));
        assertThat(claimOne().order().delivered()).isEqualTo(fact);
    }

    @Test
    default void anIdleLaneWakesWithTheNextUpdate() {
        accepted(PARCEL);
        deliver(claimOne());
        clock().advance(Duration.ofHours(1));
        accepted(PARCEL.status(PACKED).second(5));
        assertThat(order(PARCEL).dueAt()).isEqualTo(clock().instant());
        assertThat(claimOne().head().status()).isEqualTo("PACKED");
    }

    @Test
    default void aRetryIsNotDueBeforeItsDelay() {
        accepted(PARCEL);
        settle(claimOne(), new NextStep.RetryAfter(Duration.ofSeconds(8), true));
        clock().advance(Duration.ofMillis(7_999));
        assertThat(claim(1)).isEmpty();
        clock().advance(Duration.ofMillis(1));
        assertThat(claim(1)).hasSize(1);
    }

    @Test
    default void newUpdatesDoNotShortenAWait() {
        accepted(PARCEL);
        settle(claimOne(), new NextStep.RetryAfter(Duration.ofSeconds(8), true));
        accepted(PARCEL.status(PACKED).second(5));
        assertThat(claim(1)).isEmpty();
    }

    @Test
    default void aRetryCountsAnAttemptOrDoesNot() {
        accepted(PARCEL);
        settle(claimOne(), new NextStep.RetryAfter(Duration.ZERO, true));
        settle(claimOne(), new NextStep.RetryAfter(Duration.ZERO, false));
        settle(claimOne(), new NextStep.RetryAfter(Duration.ZERO, true));
        assertThat(claimOne().attempts()).isEqualTo(2);
        assertThat(order(PARCEL).attempts()).isEqualTo(2);
    }

    @Test
    default void aRetryKeepsIdentityAndWireTimeAndRemembersTheCommand() {
        accepted(PARCEL);
        ClaimedLane first = claimOne();
        settle(first, new NextStep.RetryAfter(Duration.ZERO, true), attempt(first, "UNCONFIRMED"));
        ClaimedLane again = claimOne();
        assertThat(again.queue())
                .containsExactly(new Queued(
                        first.head(), 1, Command.CREATE, first.queue().get(0).definition()));
        settle(again, new NextStep.RetryAfter(Duration.ZERO, false));
        assertThat(claimOne().queue()).isEqualTo(again.queue());
    }

    @Test
    default void whatWasNotSentIsDueAtOnce() {
        accepted(PARCEL);
        settle(claimOne(), new NextStep.GiveBack());
        assertThat(claimOne().attempts()).isZero();
    }

    @Test
    default void aParkedHeadLetsTheNextPassUnlessItHoldsTheLane() {
        var placed = accepted(PARCEL);
        accepted(PARCEL.status(PACKED).second(5));
        settle(claimOne(), new NextStep.Park("PARAM_ILLEGAL", false));
        assertParked(notification(placed.id()), "PARAM_ILLEGAL");
        assertThat(claimOne().head().status()).isEqualTo("PACKED");
        assertThat(stores().reader().pending()).isEqualTo(1);
    }

    @Test
    default void aParkedHeadThatHoldsItsLaneKeepsTheRestWaiting() {
        var placed = accepted(PARCEL);
        accepted(PARCEL.status(PACKED).second(5));
        settle(claimOne(), new NextStep.Park("PARAM_ILLEGAL", true));
        accepted(PARCEL.status(SENT).second(9));
        clock().advance(Duration.ofDays(1));
        stores().lanes().reap();
        assertThat(claim(1)).isEmpty();
        assertThat(order(PARCEL).state()).isEqualTo(LaneState.PARKED);
        assertThat(order(PARCEL).pending()).isEqualTo(2);
        assertThat(stores().reader().pending()).isEqualTo(2);
        assertParked(notification(placed.id()), "PARAM_ILLEGAL");
        assertThat(stores().reader().settled(Settled.PARKED, null, 5).notifications())
                .hasSize(1);
    }

    @Test
    default void aCardWithoutAKnownEndHasNoneWhateverWasBelievedBefore() {
        accepted(PARCEL);
        accepted(PARCEL.status(PACKED).second(5));
        deliver(claimOne());
        ClaimedLane next = claimOne();
        var endless = new Order.Delivered(next.head().status(), next.head().wireTime(), clock().instant(), null);
        settle(next, new NextStep.Done(endless));
        assertThat(order(PARCEL).order().delivered()).isEqualTo(endless);
    }

    @Test
    default void anEndThatIsNotItsDeadlineSaysWhy() {
        var placed = accepted(PARCEL);
        settle(claimOne(), new NextStep.Expire("its card would be over on arrival"));
        assertThat(notification(placed.id()).state()).isEqualTo(Settled.EXPIRED);
        assertThat(notification(placed.id()).reason()).isEqualTo("its card would be over on arrival");
    }

    @Test
    default void anExpiredHeadIsAnEndOfItsOwn() {
        var placed = accepted(PARCEL);
        accepted(PARCEL.status(PACKED).second(5));
        settle(claimOne(), new NextStep.Expire());
        assertThat(notification(placed.id()).state()).isEqualTo(Settled.EXPIRED);
        assertThat(notification(placed.id()).settledAt()).isEqualTo(clock().instant());
        assertThat(order(PARCEL).order().delivered()).isNull();
        assertThat(claimOne().head().status()).isEqualTo("PACKED");
    }

    @Test
    default void everyTryIsKeptWithItsTrace() {
        var placed = accepted(PARCEL);
        ClaimedLane first = claimOne();
        var failed = attempt(first, "UNCONFIRMED");
        settle(first, new NextStep.RetryAfter(Duration.ZERO, true), failed);
        ClaimedLane second = claimOne();
        var switched = attempt(second, "SWITCH_COMMAND");
        var confirmed = attempt(second, "CONFIRMED");
        settle(second, confirmed(second), switched, confirmed);
        assertThat(notification(placed.id()).attempts()).containsExactly(failed, switched, confirmed);
        assertThat(notification(placed.id()).state()).isEqualTo(Settled.DELIVERED);
    }

    @Test
    default void anExchangeThatIsSaidToTakeForEverIsSettledLikeAnyOther() {
        var placed = accepted(PARCEL);
        ClaimedLane lane = claimOne();
        Trace endless = Trace.NONE.took(Duration.ofSeconds(Long.MAX_VALUE));
        Attempt one = attempt(lane, "CONFIRMED");
        Attempt attempt = new Attempt(
                one.notification(),
                one.fence(),
                one.number(),
                one.command(),
                one.startedAt(),
                one.outcome(),
                one.detail(),
                endless);
        settle(lane, confirmed(lane), attempt);
        assertThat(notification(placed.id()).attempts()).containsExactly(attempt);
        assertThat(notification(placed.id()).state()).isEqualTo(Settled.DELIVERED);
    }

    @Test
    default void whatAnAnswerSaysIsKeptAsFarAsItSaysSomething() {
        var placed = accepted(PARCEL);
        ClaimedLane lane = claimOne();
        Attempt told = attempt(lane, "REFUSED");
        settle(lane, new NextStep.Park("PARAM_ILLEGAL", false), saying(told, AnswerText.NONE), told);
        assertThat(notification(placed.id()).attempts())
                .extracting(attempt -> attempt.trace().text())
                .containsExactly(
                        AnswerText.NONE, new AnswerText("bill_due_time is wrong, 到期日", "20261121-1", "PACKED"));
    }

    private static Attempt saying(Attempt attempt, AnswerText text) {
        return new Attempt(
                attempt.notification(),
                attempt.fence(),
                attempt.number(),
                attempt.command(),
                attempt.startedAt(),
                attempt.outcome(),
                attempt.detail(),
                attempt.trace().with(text));
    }

    private void assertParked(NotificationView view, String reason) {
        assertThat(view.state()).isEqualTo(Settled.PARKED);
        assertThat(view.reason()).isEqualTo(reason);
        assertThat(view.settledAt()).isNotNull();
        assertThat(stores().reader().settled(Settled.PARKED, null, 5).notifications())
                .contains(view);
    }
}
