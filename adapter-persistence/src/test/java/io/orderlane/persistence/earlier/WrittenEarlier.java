package io.orderlane.persistence.earlier;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.notification.AnswerText;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.Release;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.port.replay.ReplayCandidate;
import io.orderlane.core.port.replay.ReplayCounts;
import io.orderlane.core.port.replay.ReplayCursor;
import io.orderlane.core.port.replay.ReplayFailure;
import io.orderlane.core.port.replay.ReplayJob;
import io.orderlane.core.port.replay.ReplayJobState;
import io.orderlane.core.port.replay.ReplayStep;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.testkit.store.ParcelStatus;
import io.orderlane.testkit.store.ParcelUpdate;
import io.orderlane.testkit.store.Parcels;
import io.orderlane.testkit.store.ReplayJobContract;
import io.orderlane.testkit.store.StoreFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A store that was written by the first Orderlane whose files are out there, with one order in each state that an order can
 * be in, opened by today's. The test of a store opens a copy of its fixture with the clock at {@link #WRITTEN}.
 */
public interface WrittenEarlier extends StoreFixture {

    /** When the last of it was written. */
    Instant WRITTEN = ParcelUpdate.START.plusSeconds(2);

    /** The route that a person had paused. */
    RouteKey NORTH = new RouteKey("north", ORDERS.api());

    /** An order of the fixture, as it was placed. */
    static ParcelUpdate parcel(String orderNo) {
        return ParcelUpdate.of(orderNo);
    }

    /** An order of the fixture over the other API, as it was placed. */
    static ParcelUpdate card(String orderNo) {
        return ParcelUpdate.of(orderNo).in(Parcels.CARD);
    }

    @Test
    default void whatHadEndedIsAsItWas() {
        assertThat(ends(parcel("DELIVERED-1"))).containsExactly(Settled.DELIVERED, Settled.DELIVERED);
        assertThat(ends(parcel("SUPERSEDED-1")))
                .containsExactly(Settled.SUPERSEDED, Settled.DELIVERED, Settled.PENDING);
        assertThat(ends(parcel("PARKED-1"))).containsExactly(Settled.PARKED, Settled.PENDING);
        assertThat(ends(parcel("PARKED-2"))).containsExactly(Settled.PARKED);
        assertThat(ends(parcel("EXPIRED-1"))).containsExactly(Settled.EXPIRED);
        assertThat(ends(parcel("NEVER-1"))).containsExactly(Settled.NEVER_SHOWN, Settled.NEVER_SHOWN);
        assertThat(ends(card("CARD-1"))).containsExactly(Settled.DELIVERED, Settled.PENDING);
        assertThat(ends(card("CARD-2"))).containsExactly(Settled.PARKED);
        NotificationView first =
                stores().reader().notifications(parcel("DELIVERED-1").key()).get(0);
        assertThat(first.attempts()).extracting(attempt -> attempt.outcome()).containsExactly("CONFIRMED");
        assertThat(first.attempts())
                .extracting(attempt -> attempt.trace().text())
                .containsExactly(AnswerText.NONE);
        assertThat(order(parcel("DELIVERED-1")).order().delivered()).isNotNull();
    }

    private List<Settled> ends(ParcelUpdate update) {
        return stores().reader().notifications(update.key()).stream()
                .map(NotificationView::state)
                .toList();
    }

    @Test
    default void whatWaitedIsDeliveredInItsOrder() {
        assertThat(stores().reader().pending()).isEqualTo(9);
        assertThat(deliveredFrom(ORDERS))
                .containsExactlyInAnyOrder(
                        "SUPERSEDED-1 PACKED",
                        "LEASED-1 PLACED",
                        "LEASED-1 PACKED",
                        "WAITING-1 PLACED",
                        "WAITING-1 PACKED")
                .containsSubsequence("LEASED-1 PLACED", "LEASED-1 PACKED")
                .containsSubsequence("WAITING-1 PLACED", "WAITING-1 PACKED");
        assertThat(deliveredFrom(CARDS)).containsExactlyInAnyOrder("CARD-1 PACKED", "CARD-3 PLACED");
        assertThat(deliveredFrom(NORTH)).containsExactly("N-1 PLACED");
        assertThat(stores().reader().pending()).isEqualTo(1);
        assertThat(order(parcel("PARKED-1")).state()).isEqualTo(LaneState.PARKED);
    }

    @Test
    default void anOrderThatWaitedForAPersonIsReleased() {
        stores().lanes().release(new Release(parcel("PARKED-1").key(), true, clock().instant()));
        assertThat(deliveredFrom(ORDERS)).containsSubsequence("PARKED-1 PLACED", "PARKED-1 PACKED");
        assertThat(stores().reader().pending()).isEqualTo(3);
    }

    /** Delivers all that a route has, until nothing is left of it. */
    private List<String> deliveredFrom(RouteKey route) {
        clock().set(WRITTEN.plusSeconds(60));
        stores().lanes().reap();
        List<String> delivered = new ArrayList<>();
        for (List<ClaimedLane> lanes = claim(route, 50); !lanes.isEmpty(); lanes = claim(route, 50)) {
            for (ClaimedLane lane : lanes) {
                delivered.add(lane.order().key().orderNo() + " " + lane.head().status());
                deliver(lane);
            }
        }
        return delivered;
    }

    @Test
    default void aTriedOneKeepsItsTriesAndItsPause() {
        List<ClaimedLane> due = stores().lanes().claim(List.of(new RoutePermits(CARDS, 9)), LEASE);
        assertThat(due).extracting(lane -> lane.order().key().orderNo()).containsExactly("CARD-3");
        clock().advance(Duration.ofSeconds(20));
        ClaimedLane tried = claim(CARDS, 9).get(0);
        assertThat(tried.attempts()).isEqualTo(1);
        assertThat(tried.queue()).extracting(queued -> queued.attempts()).containsExactly(1);
    }

    @Test
    default void anOrderGoesOnWhereItStood() {
        ParcelUpdate placed = parcel("DELIVERED-1");
        assertThat(offerOne(placed)).isInstanceOf(SubmissionResult.Duplicate.class);
        assertThat(offerOne(placed.says("another"))).isInstanceOf(SubmissionResult.Conflict.class);
        NotificationId id = accepted(placed.status(ParcelStatus.SENT).second(5)).id();
        assertThat(stores().reader().notifications(placed.key()))
                .extracting(view -> view.notification().wireTime())
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSize(3);
        assertThat(claim(ORDERS, 50)).extracting(lane -> lane.head().id()).contains(id);
    }

    @Test
    default void aPausedRouteStaysPaused() {
        assertThat(stores().routes().paused())
                .extracting(pause -> pause.route() + " " + pause.reason())
                .containsExactly(NORTH + " the page is down");
    }

    @Test
    default void aBulkReplayGoesOn() {
        ReplayJob job = stores().replayJobs().due(Set.of()).orElseThrow();
        assertThat(job.id()).isEqualTo(ReplayJobContract.JOB);
        assertThat(job.counts()).isEqualTo(new ReplayCounts(0, 1, 0, 0));
        assertThat(stores().replayJobs().failures(job.id(), ReplayCursor.START, 9))
                .extracting(ReplayFailure::order)
                .extracting(OrderKey::orderNo)
                .containsExactly("PARKED-1");
        List<ReplayCandidate> rest = stores().replayJobs().settled(job.plan().filter(), job.cursor(), 9).stream()
                .filter(job.plan().filter()::matches)
                .toList();
        assertThat(rest).extracting(one -> one.order().orderNo()).containsExactly("PARKED-2", "CARD-2");
        Instant now = clock().instant();
        ReplayStep step = new ReplayStep(job, rest, rest.get(1).at(), true, now, now.plusSeconds(60), Duration.ZERO);
        ReplayJob done = stores().replayJobs().advance(step).orElseThrow();
        assertThat(done.state()).isEqualTo(ReplayJobState.DONE);
        assertThat(done.counts().queued()).isEqualTo(2);
        assertThat(deliveredFrom(ORDERS)).contains("PARKED-2 PLACED");
        assertThat(deliveredFrom(CARDS)).contains("CARD-2 PLACED");
    }
}
