package io.orderlane.core.port;

import io.orderlane.core.order.OrderKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The lanes of the orders, one each; only whole lanes are ever claimed, so the notifications of one stay in order.
 * Every write after a claim names its fence; with an old one it changes nothing. Blocking.
 */
public interface Lanes {

    /** How many waiting notifications come with a claimed lane at the most. */
    int LOOKAHEAD = 32;

    /** Leases due lanes with what waits in them, longest due first, at most as many of a route as it has permits. */
    List<ClaimedLane> claim(List<RoutePermits> permits, Duration lease);

    /** Renews leases from now on; returns those that were lost. */
    List<Claim> renew(List<Claim> claims, Duration lease);

    /**
     * Writes down what came of claims, in one commit. A notification that is done supersedes those of its lane that
     * wait before it; one that is parked or expires leaves them where they are; an order that was never shown ends
     * everything of it up to the notification.
     *
     * @return the claims whose lease was lost, for which nothing changed
     * @throws StoreException when the store fails; repeat the call, what was written comes back as lost
     * @throws RuntimeException when one of them cannot be written whatever is done; the others are, and that one's lane
     *     comes back when its lease runs out
     */
    List<Claim> settle(List<Settlement> settlements);

    /**
     * Lets a lane go on that waits for a person because AlipayHK refused its head. What was refused stays parked, and
     * the next is due. If the request asks for it, what was refused waits again instead, in its old place, with the
     * same id, wire time and last command; its attempts are counted from zero again.
     */
    ReleaseResult release(Release request);

    /**
     * Frees lanes whose lease has run out; returns how many. Where the clock was set back since the last call, what is
     * due further ahead than its own pause allows is due when that pause is over.
     */
    int reap();

    /** Orders that are due further ahead than this, the farthest first, at most {@code limit}. */
    List<OrderKey> dueBeyond(Duration ahead, int limit);

    /** When the next lane of any of these routes is due, where one is waiting. */
    Optional<Instant> nextDue(List<RoutePermits> permits);
}
