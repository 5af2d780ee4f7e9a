package io.orderlane.testkit.store;

import static io.orderlane.testkit.store.ParcelStatus.PACKED;
import static io.orderlane.testkit.store.ParcelStatus.PLACED;
import static io.orderlane.testkit.store.ParcelStatus.RECEIVED;
import static io.orderlane.testkit.store.ParcelStatus.RETURNED;
import static io.orderlane.testkit.store.ParcelStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.check.ViolationCode;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.order.Order;
import io.orderlane.core.order.Recipient;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.SubmissionResult;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link io.orderlane.core.port.Intake} must do. */
public interface IntakeContract extends StoreFixture {

    @Test
    default void theFirstUpdateBeginsTheOrder() {
        ParcelUpdate update = ParcelUpdate.of("P-1");
        Order order = accepted(update).order();
        assertThat(order.key()).isEqualTo(update.key());
        assertThat(order.recipient()).isEqualTo(update.recipient());
        assertThat(order.createdAt()).isEqualTo(update.at());
        assertThat(order.lastWireTime()).isEqualTo(update.at().toEpochMilli());
        assertThat(order(update).order()).isEqualTo(order);
    }

    @Test
    default void whatWasAcceptedIsKeptAsItWasSaid() {
        ParcelUpdate update = ParcelUpdate.of("P-1").says("tea \"Earl\"\n\uD83D\uDCE6 茶");
        Candidate candidate = update.candidate(clock().instant());
        SubmissionResult.Accepted accepted =
                accepted(StoreFixture.offer(stores(), List.of(candidate)).get(0));
        assertThat(notification(accepted.id()).notification())
                .isEqualTo(new Notification(
                        candidate.id(),
                        1,
                        update.status(),
                        update.at(),
                        update.at().toEpochMilli(),
                        candidate.acceptedAt(),
                        candidate.deadline(),
                        update.content()));
    }

    @Test
    default void decisionsComeInInputOrderAndSeeThoseBeforeThem() {
        ParcelUpdate placed = ParcelUpdate.of("P-1");
        List<SubmissionResult> results = offer(
                placed,
                placed.second(9).status(PACKED),
                ParcelUpdate.of("P-2"),
                placed,
                placed.second(5).status(SENT));
        assertThat(results.get(0)).isInstanceOf(SubmissionResult.Accepted.class);
        assertThat(results.get(1)).isInstanceOf(SubmissionResult.Accepted.class);
        assertThat(results.get(2)).isInstanceOf(SubmissionResult.Accepted.class);
        assertThat(results.get(3))
                .isEqualTo(new SubmissionResult.Duplicate(((SubmissionResult.Accepted) results.get(0)).id()));
        assertThat(results.get(4))
                .isEqualTo(new SubmissionResult.Stale(placed.second(9).at()));
    }

    @Test
    default void theSameUpdateAgainIsADuplicateOfTheFirst() {
        SubmissionResult.Accepted first = accepted(ParcelUpdate.of("P-1"));
        assertThat(offerOne(ParcelUpdate.of("P-1"))).isEqualTo(new SubmissionResult.Duplicate(first.id()));
        assertThat(stores().reader().notifications(first.order().key())).hasSize(1);
    }

    @Test
    default void theSameStatusAndTimeWithOtherContentIsAConflict() {
        SubmissionResult.Accepted first = accepted(ParcelUpdate.of("P-1"));
        assertThat(offerOne(ParcelUpdate.of("P-1").says("a lamp")))
                .isEqualTo(new SubmissionResult.Conflict(first.id()));
    }

    @Test
    default void anOlderUpdateIsStaleAndAnEquallyOldOneIsNot() {
        ParcelUpdate packed = ParcelUpdate.of("P-1").status(PACKED).second(60);
        accepted(packed);
        assertThat(offerOne(packed.status(PLACED).second(59))).isEqualTo(new SubmissionResult.Stale(packed.at()));
        accepted(packed.status(SENT));
    }

    @Test
    default void nothingFollowsAStatedEndButItsFollowers() {
        accepted(ParcelUpdate.of("P-1").status(RECEIVED));
        assertThat(offerOne(ParcelUpdate.of("P-1").status(SENT).second(1)))
                .isInstanceOf(SubmissionResult.AfterEnd.class);
        accepted(ParcelUpdate.of("P-1").status(RETURNED).second(2));
    }

    @Test
    default void anotherScenarioUnderTheSameNumberIsRejected() {
        accepted(ParcelUpdate.of("P-1"));
        assertRejected(ParcelUpdate.of("P-1").in(Parcels.LETTER).second(1), ViolationCode.OTHER_SCENARIO);
    }

    @Test
    default void anotherRecipientIsRejected() {
        ParcelUpdate first = ParcelUpdate.of("P-1");
        accepted(first);
        assertRejected(first.second(1).to(new Recipient.UserId("2160220000000002")), ViolationCode.OTHER_RECIPIENT);
        assertRejected(first.second(1).to(new Recipient.OpenId(first.recipient().id())), ViolationCode.OTHER_RECIPIENT);
    }

    @Test
    default void accountApiAndNumberTogetherMakeALane() {
        ParcelUpdate update = ParcelUpdate.of("P-1");
        List<SubmissionResult> results = offer(update, update.in(Parcels.CARD), update.account("second"));
        assertThat(results).allSatisfy(result -> assertThat(result).isInstanceOf(SubmissionResult.Accepted.class));
        assertThat(order(update).order().route()).isEqualTo(ORDERS);
        assertThat(order(update.in(Parcels.CARD)).order().route()).isEqualTo(CARDS);
        assertThat(order(update.account("second")).order().route().account()).isEqualTo("second");
    }

    @Test
    default void wireTimesStrictlyIncreaseAlongALane() {
        ParcelUpdate update = ParcelUpdate.of("P-1");
        long start = update.at().toEpochMilli();
        assertThat(accepted(update).order().lastWireTime()).isEqualTo(start);
        assertThat(accepted(update.status(PACKED)).order().lastWireTime()).isEqualTo(start + 1);
        assertThat(accepted(update.status(SENT)).order().lastWireTime()).isEqualTo(start + 2);
        assertThat(accepted(update.second(1)).order().lastWireTime()).isEqualTo(start + 1000);
        assertThat(stores().reader().notifications(update.key()))
                .extracting(view -> view.notification().seq())
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    default void anAcceptanceIsRememberedForSevenDaysThoughItIsSettled() {
        SubmissionResult.Accepted first = accepted(ParcelUpdate.of("P-1"));
        deliver(claimOne());
        clock().advance(Duration.ofDays(7).minusMillis(1));
        assertThat(offerOne(ParcelUpdate.of("P-1"))).isEqualTo(new SubmissionResult.Duplicate(first.id()));
    }

    @Test
    default void afterSevenDaysItIsForgottenAndTheSameIsARepeat() {
        SubmissionResult.Accepted first = accepted(ParcelUpdate.of("P-1"));
        deliver(claimOne());
        clock().advance(Duration.ofDays(7));
        SubmissionResult.Accepted again = accepted(ParcelUpdate.of("P-1").says("a lamp"));
        assertThat(again.order().lastWireTime()).isEqualTo(first.order().lastWireTime() + 1);
        assertThat(offerOne(ParcelUpdate.of("P-1").says("a lamp")))
                .isEqualTo(new SubmissionResult.Duplicate(again.id()));
    }

    @Test
    default void aRefusedUpdateLeavesNothingBehind() {
        accepted(ParcelUpdate.of("P-1").status(RECEIVED).second(9));
        Order before = order(ParcelUpdate.of("P-1")).order();
        offer(ParcelUpdate.of("P-1"), ParcelUpdate.of("P-1").status(SENT).second(10));
        assertThat(order(ParcelUpdate.of("P-1")).order()).isEqualTo(before);
        assertThat(stores().reader().pending()).isEqualTo(1);
    }

    @Test
    default void oneThatCannotBeKeptDoesNotFailItsNeighbours() {
        NotificationId taken = accepted(ParcelUpdate.of("P-1")).id();
        List<SubmissionResult> results = StoreFixture.offer(
                stores(),
                List.of(
                        ParcelUpdate.of("P-2").candidate(clock().instant()),
                        ParcelUpdate.of("P-3").candidate(clock().instant(), taken),
                        ParcelUpdate.of("P-1").beyondAllTimes().candidate(clock().instant()),
                        ParcelUpdate.of("P-4").candidate(clock().instant())));
        accepted(results.get(0));
        assertUnstorable(results.get(1));
        assertUnstorable(results.get(2));
        accepted(results.get(3));
        assertThat(stores().reader().order(ParcelUpdate.of("P-3").key())).isEmpty();
        assertThat(stores().reader().notifications(ParcelUpdate.of("P-4").key()))
                .extracting(NotificationView::order)
                .containsExactly(ParcelUpdate.of("P-4").key());
    }

    private void assertUnstorable(SubmissionResult result) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        SubmissionResult.Rejected.class,
                        rejected ->
                                assertThat(rejected.violations().get(0).code()).isEqualTo(ViolationCode.UNSTORABLE));
    }

    private void assertRejected(ParcelUpdate update, ViolationCode code) {
        assertThat(offerOne(update))
                .isInstanceOfSatisfying(
                        SubmissionResult.Rejected.class,
                        rejected ->
                                assertThat(rejected.violations().get(0).code()).isEqualTo(code));
    }
}
