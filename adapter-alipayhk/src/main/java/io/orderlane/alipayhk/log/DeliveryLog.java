package io.orderlane.alipayhk.log;

import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.deliver.RouteStatus;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Ticker;
import io.orderlane.core.store.StoreHealth.Outage;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs through SLF4J what an operator must know, without recipients, amounts or content: one line when a route or the
 * store begins to fail and one when it works again, nothing for a delivery above DEBUG. Lines that may come by the
 * thousand are limited to one a minute for each cause. Where a host gives no listener, this is the one.
 */
public final class DeliveryLog implements DeliveryListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryLog.class);

    private final RouteLines routes;
    private final MinuteLines lines;
    private volatile boolean storeFails;

    /** A log by the ticker of this machine. */
    public DeliveryLog() {
        this(Ticker.system());
    }

    /** A log whose minutes are counted by this ticker. */
    public DeliveryLog(Ticker ticker) {
        this(ticker, new MinuteLines(ticker));
    }

    /** The same with {@code lines} for lines that may come by the thousand; closing this closes them. */
    public DeliveryLog(Ticker ticker, MinuteLines lines) {
        this.routes = new RouteLines(ticker);
        this.lines = lines;
    }

    @Override
    public void attempted(Delivery delivery, DeliveryReport report) {
        LOG.debug(
                "attempted order={} status={} command={} outcome={} code={} verdict={} millis={}",
                delivery.order().key(),
                delivery.notification().status(),
                delivery.command(),
                report.outcome().label(),
                report.trace().resultCode(),
                report.trace().verdict(),
                report.trace().took().toMillis());
    }

    @Override
    public void settled(Delivery delivery, NextStep step) {
        OrderKey order = delivery.order().key();
        String status = delivery.notification().status();
        if (step instanceof NextStep.Park park) {
            lines.say(
                    "parked " + park.reason(),
                    "parked, does not arrive: order=" + order + " status=" + status + " reason=" + park.reason(),
                    LOG::warn);
        } else if (step instanceof NextStep.Expire) {
            lines.say("expired", "expired, does not arrive: order=" + order + " status=" + status, LOG::warn);
        } else if (step instanceof NextStep.NeverShown) {
            lines.say("never shown", "never shown, does not arrive: order=" + order + " status=" + status, LOG::info);
        } else {
            LOG.debug(
                    "settled order={} status={} step={}",
                    order,
                    status,
                    step.getClass().getSimpleName());
        }
    }

    @Override
    public void superseded(Delivery skipped, NotificationId by) {
        lines.say(
                "superseded",
                "superseded, does not arrive: order=" + skipped.order().key() + " status="
                        + skipped.notification().status() + " by=" + by,
                LOG::info);
    }

    @Override
    public void fenced(Claim claim) {
        lines.say(
                "fenced",
                "the lease on lane " + claim.laneId() + " was lost before its result was written; it may be sent twice",
                LOG::warn);
    }

    /** Without what AlipayHK says: no text of an answer is logged. */
    @Override
    public void mismatch(Delivery delivery, String held) {
        lines.say(
                "mismatch",
                "AlipayHK holds another status than it was told order="
                        + delivery.order().key() + " told="
                        + delivery.notification().status()
                        + "; the next send heals it, and the order's attempts say which",
                LOG::warn);
    }

    @Override
    public void routeChanged(RouteStatus status) {
        routes.changed(status, LOG::warn);
    }

    @Override
    public void storeFails(Outage outage) {
        storeFails = true;
        LOG.warn(
                "the store fails: {} Until it works again updates are refused with that and deliveries wait",
                outage.reason());
    }

    @Override
    public void storeWorks(Outage over, Duration lasted) {
        storeFails = false;
        LOG.warn("the store works again; {} calls failed within {} s", over.failures(), lasted.toSeconds());
    }

    @Override
    public void unexpected(String where, Throwable failure) {
        if (!(failure instanceof StoreException)) {
            lines.say(kind(where, failure), where + " failed", words -> LOG.error(words, failure));
        } else if (storeFails) {
            LOG.debug("{} failed", where, failure); // the outage has its own line
        } else {
            LOG.warn("{} failed: {}", where, failure.getMessage());
        }
    }

    /** Many orders may fail in the same way, so only the first word counts: the others may name an order. */
    private static String kind(String where, Throwable failure) {
        int end = where.indexOf(' ');
        return failure.getClass().getName() + " " + (end < 0 ? where : where.substring(0, end));
    }

    /** Writes what was withheld. */
    @Override
    public void close() {
        lines.close();
    }
}
