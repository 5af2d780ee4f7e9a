package io.orderlane.core.deliver.internal;

import io.orderlane.core.deliver.DeliverySettings;
import io.orderlane.core.order.OrderKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much may be sent on a route, by what succeeded lately. The route has a credit of sends: each takes one, a good answer
 * gives back as many as the factor says and a bad one nothing, so that never more is sent than the factor times what succeeded
 * and what it began with. With {@link #FACTOR} a gateway that answers 60 % badly still earns more than it costs, and work goes on at
 * what succeeds; one that answers nothing well uses up the credit. Then the route is down: one probe after 5, 10, then every 15 seconds, until one is good.
 *
 * <p>Half of the credit may be in flight: after a start that is a quarter of what the default allows, and it opens with
 * each good answer. It never drops anything: lanes keep their place.
 */
final class Admission {

    /** What a good answer gives back unless set. */
    static final int FACTOR = DeliverySettings.DEFAULT.admissionFactor();

    /** What fewer orders meet may be the orders' own fault. */
    static final int ORDERS_TO_BLAME_THE_ROUTE = 3;

    /** The credit after a start, and of a route that was down and answered well again. */
    private static final int FIRST_CREDIT = 32;

    /** Less could be used up by chance: at 60 % bad answers, about once in the lifetime of a service. */
    private static final int LEAST_FULL_CREDIT = 128;

    private static final int CREDIT_FOR_EACH_IN_FLIGHT = 2;

    /** At 60 % bad answers one run in 27,000 is longer; from there on each bad one takes a part of what is left. */
    private static final int LONG_RUN = 20;

    private static final int PART_TAKEN_IN_A_LONG_RUN = 4;

    /** What a certain fault of the route takes while nothing succeeded since the start: a wrong key is known after five. */
    private static final int FAULT_BEFORE_ANYTHING_WORKED = 7;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    /** Nobody learns sooner than at the next probe that the route is back, so a backlog waits at most that long for nothing. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final int mostInFlight;
    private final int factor;
    private final int fullCredit;
    private final Set<OrderKey> ordersInARow = new HashSet<>();
    private int credit = FIRST_CREDIT;
    private boolean worked;
    private int badInARow;
    private Duration pause = FIRST_PAUSE;
    private Instant probeAt = Instant.MIN;
    private Instant probeWasAt = Instant.MIN;
    private boolean probing;

    Admission(int mostInFlight, int factor) {
        this.mostInFlight = mostInFlight;
        this.factor = factor;
        this.fullCredit = Math.max(LEAST_FULL_CREDIT, mostInFlight * CREDIT_FOR_EACH_IN_FLIGHT);
    }

    /** Whether nothing succeeded lately, so that it only probes. */
    boolean isDown() {
        return credit == 0;
    }

    /** When the next probe is sent; null while the route is not down. */
    @Nullable
    Instant probeAt() {
        return isDown() ? probeAt : null;
    }

    /** How many sends may be in flight; 0 while it is down. */
    int bound() {
        return Math.min(mostInFlight, (credit + 1) / CREDIT_FOR_EACH_IN_FLIGHT);
    }

    /** How many sends may begin now. */
    int permits(Instant now, int inFlight) {
        if (isDown()) {
            return probeAt.isAfter(now) ? 0 : 1;
        }
        return Math.max(0, bound() - inFlight);
    }

    /** A send begins; of a route that is down it is a probe, and another takes its place when nothing is heard of it. */
    void sending(Instant now) {
        if (isDown()) {
            probing = true;
            probeWasAt = probeAt;
            probeAt = now.plus(FIRST_PAUSE);
        }
    }

    /** A send that began sent nothing, so it said nothing about the route: another may take its place as a probe. */
    void unsent() {
        if (isDown() && probing) {
            probing = false;
            probeAt = probeWasAt;
        }
    }

    void good() {
        credit = isDown() ? FIRST_CREDIT : Math.min(fullCredit, credit + factor - 1);
        worked = true;
        badInARow = 0;
        ordersInARow.clear();
        pause = FIRST_PAUSE;
    }

    /**
     * A bad answer, or none. One order that is never answered properly, or two, cost the route no more than one each.
     *
     * @param fault whether it is certainly the route's own
     */
    void bad(Instant now, boolean fault, OrderKey order) {
        if (isDown()) {
            badProbe(now);
        } else if (counts(order) || fault) {
            badInARow++;
            credit = Math.max(0, credit - taken(fault));
            if (isDown()) {
                pause(now);
            }
        }
    }

    private int taken(boolean fault) {
        if (fault && !worked) {
            return FAULT_BEFORE_ANYTHING_WORKED;
        }
        return badInARow > LONG_RUN ? Math.max(1, credit / PART_TAKEN_IN_A_LONG_RUN) : 1;
    }

    /** What was under way when the route went down says nothing new. */
    private void badProbe(Instant now) {
        if (probing) {
            pause(now);
        }
    }

    private boolean counts(OrderKey order) {
        return ordersInARow.size() >= ORDERS_TO_BLAME_THE_ROUTE || ordersInARow.add(order);
    }

    private void pause(Instant now) {
        probing = false;
        probeAt = now.plus(pause);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
