package io.orderlane.app.wiring;

import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.DeliveryListener;
import io.orderlane.core.port.RouteStatus;
import io.orderlane.core.port.StoreException;
import io.orderlane.persistence.StoreHealth;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what an operator must know, without recipients, amounts or content; a route's trouble once, not for each try. */
final class DeliveryLog implements DeliveryListener {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryLog.class);

    private final Set<RouteKey> inTrouble = ConcurrentHashMap.newKeySet();
    private final StoreHealth store;

    DeliveryLog(StoreHealth store) {
        this.store = store;
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
        route(delivery.order().route(), report.outcome());
    }

    private void route(RouteKey route, DeliveryOutcome outcome) {
        if (outcome instanceof DeliveryOutcome.RouteAtFault fault) {
            if (inTrouble.add(route)) {
                LOG.warn("route {} is at fault: {}; its orders wait and keep their place", route, fault.why());
            }
        } else if (outcome instanceof DeliveryOutcome.Confirmed && inTrouble.remove(route)) {
            LOG.warn("route {} works again", route);
        }
    }

    @Override
    public void settled(Delivery delivery, NextStep step) {
        String order = delivery.order().key().toString();
        String status = delivery.notification().status();
        if (step instanceof NextStep.Park park) {
            LOG.warn("parked order={} status={} reason={}", order, status, park.reason());
        } else if (step instanceof NextStep.Expire) {
            LOG.warn("expired order={} status={}", order, status);
        } else {
            LOG.debug(
                    "settled order={} status={} step={}",
                    order,
                    status,
                    step.getClass().getSimpleName());
        }
    }

    @Override
    public void fenced(Claim claim) {
        LOG.warn("a hold on lane {} was lost before its result was written; it may be sent twice", claim.laneId());
    }

    /** Without what AlipayHK says: no text of an answer stands in the log. */
    @Override
    public void mismatch(Delivery delivery, String held) {
        LOG.warn(
                "AlipayHK holds another status than it was told order={} told={}; the next send heals it, and"
                        + " the order's attempts say which",
                delivery.order().key(),
                delivery.notification().status());
    }

    @Override
    public void routeChanged(RouteStatus status) {
        LOG.warn(
                "route {} changed: down={} paused={} slowed={} probeAt={}",
                status.route(),
                status.isDown(),
                status.paused(),
                status.slowed(),
                status.probeAt());
    }

    @Override
    public void unexpected(String where, Throwable failure) {
        if (!(failure instanceof StoreException)) {
            LOG.error("{} failed", where, failure);
        } else if (store.outage().isPresent()) {
            LOG.debug("{} failed", where, failure); // the outage has its own line
        } else {
            LOG.warn("{} failed: {}", where, failure.getMessage());
        }
    }
}
