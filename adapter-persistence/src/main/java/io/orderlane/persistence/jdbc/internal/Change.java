package io.orderlane.persistence.jdbc.internal;

import io.orderlane.core.notification.Attempt;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.Order;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.Settlement;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a settlement changes, in terms of rows.
 *
 * @param settlement the settlement
 * @param end how its notification ends; null when it goes on waiting
 * @param before how those that wait before it end; null when they go on waiting
 * @param delay after how long the lane is due; null when its due time stays
 * @param counted whether a failed attempt counts
 * @param waits whether the lane waits for a person
 * @param fact what was confirmed; null when nothing was
 */
public record Change(
        Settlement settlement,
        @Nullable End end,
        @Nullable End before,
        @Nullable Duration delay,
        boolean counted,
        boolean waits,
        Order.@Nullable Delivered fact) {

    /**
     * How a notification ends.
     *
     * @param how the end
     * @param reason why, where that is kept
     */
    public record End(Settled how, @Nullable String reason) {}

    private static final End NEVER_SHOWN = new End(Settled.NEVER_SHOWN, null);

    /** The change that a settlement makes. */
    public static Change of(Settlement settlement) {
        return settlement
                .step()
                .fold(
                        done -> delivered(settlement, done.fact()),
                        retry -> new Change(settlement, null, null, retry.delay(), retry.counted(), false, null),
                        giveBack -> new Change(settlement, null, null, null, false, false, null),
                        park -> parked(settlement, park),
                        expire -> ends(settlement, new End(Settled.EXPIRED, expire.reason()), null, null),
                        neverShown -> ends(settlement, NEVER_SHOWN, NEVER_SHOWN, null));
    }

    private static Change delivered(Settlement settlement, Order.Delivered fact) {
        End before =
                new End(Settled.SUPERSEDED, "by " + settlement.notification().id());
        return ends(settlement, new End(Settled.DELIVERED, null), before, fact);
    }

    private static Change parked(Settlement settlement, NextStep.Park park) {
        End end = new End(Settled.PARKED, park.reason());
        return park.holdsLane()
                ? new Change(settlement, end, null, null, false, true, null)
                : ends(settlement, end, null, null);
    }

    private static Change ends(Settlement settlement, End end, @Nullable End before, Order.@Nullable Delivered fact) {
        return new Change(settlement, end, before, Duration.ZERO, false, false, fact);
    }

    /** The lease it is made under. */
    public Claim claim() {
        return settlement.claim();
    }

    /** The number of its notification. */
    public int seq() {
        return settlement.notification().seq();
    }

    /** The number of the first notification that ends, or one before it: with it, all up to {@link #seq} end. */
    public int firstSeq() {
        return before == null ? seq() : 1;
    }

    /** The attempts that were made. */
    public List<Attempt> attempts() {
        return settlement.attempts();
    }

    /** The name of the command of the last of them; null when there were none. */
    public @Nullable String lastCommand() {
        int count = attempts().size();
        return count == 0 ? null : attempts().get(count - 1).command().name();
    }
}
