package io.orderlane.core.deliver.internal;

import io.orderlane.core.deliver.RouteStatus;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.RoutePermits;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What may be sent on one route now: its admission, its rate and its pause. Safe to share. */
final class RouteControl {

    private static final Duration SLOWED_PAUSE = Duration.ofSeconds(1);

    /** Any server on the way may answer 429, so a pause is bounded: none can stop a route for days. */
    private static final Duration LONGEST_SLOWED_PAUSE = Duration.ofMinutes(5);

    /** A claim is worth it once one permit in this many is free: claiming one lane costs nearly as much as ten. */
    private static final int LOOK_AT_A_FREE_PART = 8;

    private static final Set<String> CONTRACT_CODES = Set.of("ACCESS_DENIED", "INVALID_CONTRACT");

    private final RouteKey route;
    private final int mostInFlight;
    private final Admission admission;
    private final RecentAnswers recent = new RecentAnswers();
    private final RateLimit rate;
    private final FailureRun failures = new FailureRun();
    private final SteadyTime time = new SteadyTime();
    private final Map<String, Set<OrderKey>> contractRefusals = new HashMap<>();
    private int inFlight;
    private int reserved;
    private boolean paused;
    /** Something may be due that is not claimed. */
    private boolean lookWanted;
    /** More lanes are due than there are permits for; these older ones go first. */
    private boolean backlogged = true;

    RouteControl(RouteKey route, int mostInFlight, int perSecond, int admissionFactor, Instant now) {
        this.route = route;
        this.mostInFlight = mostInFlight;
        this.admission = new Admission(mostInFlight, admissionFactor);
        this.rate = new RateLimit(perSecond, time.at(now));
    }

    RouteKey route() {
        return route;
    }

    synchronized void paused(boolean isPaused) {
        paused = isPaused;
    }

    /** How many more lanes may be leased now. */
    synchronized int permits(Instant now) {
        if (paused) {
            return 0;
        }
        Instant at = time.at(now);
        return Math.max(0, Math.min(admission.permits(at, inFlight), rate.permits(at)) - reserved);
    }

    /** Reserves permits for what is about to be accepted; none while older lanes wait for a permit. */
    synchronized RoutePermits reserveForHandover(int wanted, Instant now) {
        int granted = backlogged ? 0 : Math.min(wanted, permits(now));
        reserved += granted;
        return new RoutePermits(route, granted);
    }

    /**
     * Releases the permits granted to a handover, with which {@code leased} lanes were leased; {@code due}: whether
     * something else was accepted that is not in flight.
     */
    synchronized void handedOver(int leased, int granted, boolean due) {
        reserved -= granted;
        lookWanted = lookWanted || due;
        backlogged = backlogged || (due && leased >= granted);
    }

    /** Reserves permits for a claim: all while lanes are backlogged, else half, so that some are left for handovers. */
    synchronized RoutePermits reserveForLook(Instant now) {
        int permits = permits(now);
        int granted = backlogged ? permits : (permits + 1) / 2;
        reserved += granted;
        lookWanted = granted == 0;
        backlogged = backlogged || granted == 0;
        return new RoutePermits(route, granted);
    }

    /** Releases the permits granted to a claim, which found {@code found} lanes. */
    synchronized void looked(int found, int granted) {
        reserved -= granted;
        if (granted > 0) {
            backlogged = found >= granted;
            lookWanted = lookWanted || backlogged;
        }
    }

    synchronized void wantLook() {
        lookWanted = true;
    }

    /** Whether a claim is worth its cost: something may be due, and there are more than a few permits. */
    synchronized boolean isWorthALook(Instant now) {
        int bound = admission.bound();
        int free = bound - inFlight - reserved;
        return lookWanted && (admission.isDown() || free * LOOK_AT_A_FREE_PART >= bound) && permits(now) > 0;
    }

    synchronized void claimed(int lanes, Instant now) {
        inFlight += lanes;
        Instant at = time.at(now);
        admission.sending(at);
        rate.sending(lanes, at);
    }

    /** A claimed lane is free again; {@code tried}: whether {@link #came} was given the outcome of an attempt. */
    synchronized void released(boolean tried) {
        inFlight--;
        if (!tried) {
            admission.unsent();
        }
    }

    /**
     * Notes an outcome; returns what it counts as. When a third order is refused by contract, it counts as the route's
     * fault. So does an unconfirmed attempt while the route answers other orders badly too: the order uses up no
     * attempt and has no long wait of its own when the route is well again. A request to slow down is bounded to
     * {@code LONGEST_SLOWED_PAUSE}.
     */
    synchronized DeliveryOutcome came(DeliveryOutcome outcome, OrderKey order, Instant now) {
        DeliveryOutcome counted = counted(outcome, order, time.at(now));
        failures.came(counted, order, now);
        return counted;
    }

    private DeliveryOutcome counted(DeliveryOutcome outcome, OrderKey order, Instant at) {
        DeliveryOutcome counted = blamed(outcome, order);
        if (counted instanceof DeliveryOutcome.RouteAtFault) {
            bad(at, true, order);
        } else if (counted instanceof DeliveryOutcome.Unconfirmed unknown) {
            return unknown(unknown, order, at);
        } else if (counted instanceof DeliveryOutcome.SlowDown slow) {
            return slowed(slow, at);
        } else if (counted instanceof DeliveryOutcome.NotSent) {
            admission.unsent();
        } else {
            admission.good();
            recent.came(null, at);
        }
        return counted;
    }

    private void bad(Instant at, boolean fault, OrderKey order) {
        admission.bad(at, fault, order);
        recent.came(order, at);
    }

    /** A refusal without a signature is never the route's fault: the same refusal three times is believed. */
    private DeliveryOutcome unknown(DeliveryOutcome.Unconfirmed unknown, OrderKey order, Instant at) {
        bad(at, false, order);
        boolean routesFault = unknown.refusal() == null && (admission.isDown() || recent.areBadForOthers(order, at));
        return routesFault ? new DeliveryOutcome.RouteAtFault(unknown.why()) : unknown;
    }

    private DeliveryOutcome slowed(DeliveryOutcome.SlowDown slow, Instant at) {
        Duration wished = Objects.requireNonNullElse(slow.retryAfter(), SLOWED_PAUSE);
        Duration taken = wished.compareTo(LONGEST_SLOWED_PAUSE) > 0 ? LONGEST_SLOWED_PAUSE : wished;
        rate.slowDown(taken, at);
        return new DeliveryOutcome.SlowDown(slow.retryAfter() == null ? null : taken);
    }

    private DeliveryOutcome blamed(DeliveryOutcome outcome, OrderKey order) {
        if (outcome instanceof DeliveryOutcome.Confirmed) {
            contractRefusals.clear();
        }
        if (!(outcome instanceof DeliveryOutcome.Refused refused) || !CONTRACT_CODES.contains(refused.code())) {
            return outcome;
        }
        Set<OrderKey> orders = contractRefusals.computeIfAbsent(refused.code(), any -> new HashSet<>());
        orders.add(order);
        return orders.size() >= Admission.ORDERS_TO_BLAME_THE_ROUTE
                ? new DeliveryOutcome.RouteAtFault(refused.code())
                : outcome;
    }

    synchronized RouteStatus status(Instant now) {
        Instant probeAt = admission.probeAt();
        time.at(now);
        return new RouteStatus(
                route,
                paused,
                (double) admission.bound() / mostInFlight,
                probeAt == null ? null : time.byTheClock(probeAt),
                rate.isSlowed(),
                inFlight,
                mostInFlight,
                failures.trouble());
    }
}
