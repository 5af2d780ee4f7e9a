package io.orderlane.core.deliver.internal;

import io.orderlane.core.deliver.DeliverySettings;
import io.orderlane.core.order.OrderKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much may be sent on a route, by what succeeded lately. The route has a credit of sends: each takes one, a good
 * answer gives back as many as the factor says and a bad one nothing. So never more is sent than the first credit and
 * the factor times what succeeded. With {@link #FACTOR} a gateway with 60 % bad answers still earns more than it costs,
 * and sending goes on; one with no good answers uses up the credit. Then the route is down: one probe is sent after 5,
 * after 10, then every 15 seconds, until one is answered well.
 *
 * <p>Half of the credit may be in flight: after a start that is a quarter of what the default allows, and it opens with
 * each good answer. It never drops anything: lanes keep their place.
 */
final class Admission {

    /** What a good answer gives back unless set. */
    static final int FACTOR = DeliverySettings.DEFAULT.admissionFactor();

    /** A fault of fewer orders than this may be the orders' own. */
    static final int ORDERS_TO_BLAME_THE_ROUTE = 3;

    /** The credit after a start, and of a route that was down and answered well again. */
    private static final int FIRST_CREDIT = 32;

    /** At 60 % bad answers, chance uses up this credit about once in a service's lifetime; a smaller one sooner. */
    private static final int LEAST_FULL_CREDIT = 128;

    private static final int CREDIT_FOR_EACH_IN_FLIGHT = 2;

    /** After so many bad answers in a row, each takes part of the credit. At 60 % bad, one run in 27,000 is longer. */
    private static final int LONG_RUN = 20;

    private static final int PART_TAKEN_IN_A_LONG_RUN = 4;

    /** What a fault of the route costs while nothing has succeeded since the start: a wrong key stops it after five. */
    private static final int FAULT_BEFORE_ANYTHING_WORKED = 7;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    /** A route that is back is noticed only at the next probe, so its backlog waits at most this long without need. */
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

    /** A send begins. On a route that is down it is a probe; when it is not answered, another follows. */
    void sending(Instant now) {
        if (isDown()) {
            probing = true;
            probeWasAt = probeAt;
            probeAt = now.plus(FIRST_PAUSE);
        }
    }

    /** A send that began sent nothing, so it proved nothing about the route: another probe may follow at once. */
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
     * A bad answer, or none; {@code fault}: whether it is certainly the route's own. One or two orders that are never
     * answered well cost the route at most one credit each.
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

    /** Sends that were under way when the route went down prove nothing new. */
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
