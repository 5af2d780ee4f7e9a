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

    /** Anybody on the way may say 429, so nobody can stop a route for days: it asks again after five minutes. */
    private static final Duration LONGEST_SLOWED_PAUSE = Duration.ofMinutes(5);

    /** A claim of one lane costs nearly what a claim of ten costs; while the rest is in flight nobody is idle. */
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
    /** Something may be due that nobody has claimed. */
    private boolean lookWanted;
    /** Older lanes are due than there are permits for; they go first. */
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

    /** How many more lanes may be taken now. */
    synchronized int permits(Instant now) {
        if (paused) {
            return 0;
        }
        Instant at = time.at(now);
        return Math.max(0, Math.min(admission.permits(at, inFlight), rate.permits(at)) - reserved);
    }

    /** Reserves permits for lanes that are about to be accepted and says how many: none where older ones wait for one. */
    synchronized RoutePermits reserveForHandover(int wanted, Instant now) {
        int granted = backlogged ? 0 : Math.min(wanted, permits(now));
        reserved += granted;
        return new RoutePermits(route, granted);
    }

    /**
     * So many lanes were leased with the permits granted to a handover, which are free again.
     *
     * @param due whether something was accepted besides that is not in flight
     */
    synchronized void handedOver(int leased, int granted, boolean due) {
        reserved -= granted;
        lookWanted = lookWanted || due;
        backlogged = backlogged || (due && leased >= granted);
    }

    /** Reserves permits for a claim and says how many: some stay for what is accepted meanwhile, unless older ones wait. */
    synchronized RoutePermits reserveForLook(Instant now) {
        int permits = permits(now);
        int granted = backlogged ? permits : (permits + 1) / 2;
        reserved += granted;
        lookWanted = granted == 0;
        backlogged = backlogged || granted == 0;
        return new RoutePermits(route, granted);
    }

    /** A claim found so many lanes with the permits granted to it, which are free again. */
    synchronized void looked(int found, int granted) {
        reserved -= granted;
        if (granted > 0) {
            backlogged = found >= granted;
            lookWanted = lookWanted || backlogged;
        }
    }

    /** Something may be due that nobody has claimed. */
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

    /**
     * A claimed lane is free again.
     *
     * @param tried whether anything was tried with it, so that {@link #came} was told what came of it
     */
    synchronized void released(boolean tried) {
        inFlight--;
        if (!tried) {
            admission.unsent();
        }
    }

    /**
     * Takes note of an outcome; gives back what it counts as. The third order refused by contract blames the route. What nobody knows
     * while the route answers badly for others too is the route's fault as well: the order keeps its place, uses up no attempt, and
     * does not sit in a long wait of its own when the route is better. A request to slow down lasts no longer than the route
     * takes it for.
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

    /** One that was refused without a signature stays the order's: the same refusal three times is believed. */
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
