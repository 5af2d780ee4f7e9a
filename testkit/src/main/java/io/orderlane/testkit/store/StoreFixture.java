package io.orderlane.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.memory.SettableClock;
import io.orderlane.core.notification.AnswerText;
import io.orderlane.core.notification.Attempt;
import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.notification.Trace;
import io.orderlane.core.order.Order;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.OrderView;
import io.orderlane.core.port.Queued;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.port.Settlement;
import io.orderlane.core.port.Stores;
import io.orderlane.core.scenario.BaseApi;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.core.status.UpdateDecider;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The store under test, and methods to use it with. An implementation gives an empty store for each test. */
public interface StoreFixture {

    /** How long lanes are leased. */
    Duration LEASE = Duration.ofSeconds(30);

    /** The route of parcels by default. */
    RouteKey ORDERS = new RouteKey(OrderKey.DEFAULT_ACCOUNT, BaseApi.ORDER_SERVICE);

    /** The route of parcels on cards. */
    RouteKey CARDS = new RouteKey(OrderKey.DEFAULT_ACCOUNT, BaseApi.CONTRACT_CARD);

    /** The store, empty at the start of a test; the same one throughout it. */
    Stores stores();

    /** The clock the store was made with. */
    SettableClock clock();

    /** Offers updates to the store as one group. */
    default List<SubmissionResult> offer(ParcelUpdate... updates) {
        return offer(
                stores(),
                Arrays.stream(updates)
                        .map(update -> update.candidate(clock().instant()))
                        .toList());
    }

    /** Offers candidates to a store as one group, without a permit to lease any lane. */
    static List<SubmissionResult> offer(Stores stores, List<Candidate> candidates) {
        return stores.intake()
                .accept(candidates, UpdateDecider.byDefault(), List.of(), LEASE)
                .results();
    }

    /** Offers one update. */
    default SubmissionResult offerOne(ParcelUpdate update) {
        return offer(update).get(0);
    }

    /** Offers one update, which must be accepted. */
    default SubmissionResult.Accepted accepted(ParcelUpdate update) {
        return accepted(offerOne(update));
    }

    /** The result, which must be an acceptance. */
    default SubmissionResult.Accepted accepted(SubmissionResult result) {
        assertThat(result).isInstanceOf(SubmissionResult.Accepted.class);
        return (SubmissionResult.Accepted) result;
    }

    /** Claims lanes of the route of plain parcels. */
    default List<ClaimedLane> claim(int permits) {
        return claim(ORDERS, permits);
    }

    /** Claims lanes of a route. */
    default List<ClaimedLane> claim(RouteKey route, int permits) {
        return stores().lanes().claim(List.of(new RoutePermits(route, permits)), LEASE);
    }

    /** Claims the one plain parcel that must be due. */
    default ClaimedLane claimOne() {
        List<ClaimedLane> claimed = claim(10);
        assertThat(claimed).hasSize(1);
        return claimed.get(0);
    }

    /** Settles one claim; returns it if its lease was lost. */
    default List<Claim> settle(ClaimedLane lane, NextStep step, Attempt... attempts) {
        return settle(lane, lane.queue().get(0), step, attempts);
    }

    /** Settles one claim under which this one of its queue was attempted; returns it if its lease was lost. */
    default List<Claim> settle(ClaimedLane lane, Queued tried, NextStep step, Attempt... attempts) {
        return stores().lanes()
                .settle(List.of(new Settlement(lane.claim(), tried.notification(), step, List.of(attempts))));
    }

    /** Settles a claim whose head was confirmed. */
    default void deliver(ClaimedLane lane) {
        assertThat(settle(lane, confirmed(lane), attempt(lane, "CONFIRMED"))).isEmpty();
    }

    /** The step for the head of this claim, confirmed now. */
    default NextStep confirmed(ClaimedLane lane) {
        return confirmed(lane.queue().get(0));
    }

    /** The step for this one, confirmed now. */
    default NextStep confirmed(Queued sent) {
        return new NextStep.Done(new Order.Delivered(
                sent.notification().status(),
                sent.notification().wireTime(),
                clock().instant(),
                clock().instant().plus(Duration.ofHours(24))));
    }

    /** An attempt at the head of this claim. */
    default Attempt attempt(ClaimedLane lane, String outcome) {
        return attempt(lane, lane.queue().get(0), outcome);
    }

    /** An attempt at this one of the queue of this claim. */
    default Attempt attempt(ClaimedLane lane, Queued tried, String outcome) {
        return new Attempt(
                tried.notification().id(),
                lane.claim().fence(),
                tried.attempts() + 1,
                Command.CREATE,
                clock().instant(),
                outcome,
                "SUCCESS",
                new Trace(200, "S", "SUCCESS", "VERIFIED", "1", "trace-1", Duration.ofMillis(42))
                        .with(new AnswerText("bill_due_time is wrong, 到期日", "20261121-1", "PACKED")));
    }

    /** The order of an update, which must be known. */
    default OrderView order(ParcelUpdate update) {
        return stores().reader().order(update.key()).orElseThrow();
    }

    /** The notification of this id, which must be known. */
    default NotificationView notification(NotificationId id) {
        return stores().reader().notification(id).orElseThrow();
    }
}
