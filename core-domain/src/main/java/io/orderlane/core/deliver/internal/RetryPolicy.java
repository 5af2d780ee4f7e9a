package io.orderlane.core.deliver.internal;

import io.orderlane.core.deliver.ScenarioHabits.HeadPolicy;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.NextStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleSupplier;

/**
 * Decides what happens after an attempt that did not deliver. Waits grow with every failed attempt and vary by a
 * quarter, so that many orders do not retry at once; they never pass the deadline.
 */
public final class RetryPolicy {

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(8),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10));

    /** The longest wait for a fault of the route; with the variation of a quarter, at most 15 s. */
    private static final Duration LONGEST_FOR_THE_ROUTE = Duration.ofSeconds(12);

    private static final Duration SLOWED_WAIT = Duration.ofSeconds(2);
    private static final Duration NOT_SENT_WAIT = Duration.ofMillis(500);
    private static final Duration LAST_CHANCE = Duration.ofSeconds(1);
    private static final double VARIATION = 0.25;

    private final DoubleSupplier random;

    /** A policy; {@code random}: numbers from 0 to below 1, evenly spread. */
    public RetryPolicy(DoubleSupplier random) {
        this.random = Objects.requireNonNull(random, "RetryPolicy(random): random is null");
    }

    /**
     * The next step.
     *
     * @param outcome what came of the attempt; neither confirmed nor a command to switch
     * @param attempts how many attempts were made before it, whatever their outcome
     * @param countedAttempts how many attempts failed and counted before it
     */
    NextStep after(
            DeliveryOutcome outcome,
            int attempts,
            int countedAttempts,
            DeliveryDeadline deadline,
            Instant now,
            HeadPolicy policy) {
        return outcome.fold(
                confirmed -> {
                    throw new IllegalArgumentException("A confirmed notification has no retry.");
                },
                secondSwitch -> new NextStep.Park(secondSwitch.code(), policy == HeadPolicy.HOLD),
                refused -> new NextStep.Park(refused.code(), policy == HeadPolicy.HOLD),
                unconfirmed -> retry(backOff(countedAttempts), true, deadline, now),
                routeAtFault -> retry(forTheRoute(attempts), false, deadline, now),
                slowDown -> retry(
                        slowDown.retryAfter() == null ? SLOWED_WAIT : slowDown.retryAfter(), false, deadline, now),
                notSent -> retry(NOT_SENT_WAIT, false, deadline, now));
    }

    private static Duration backOff(int countedAttempts) {
        return WAITS.get(Math.min(countedAttempts, WAITS.size() - 1));
    }

    /** This wait grows too: an order that is never answered must not fill a route that answers half of the others. */
    private static Duration forTheRoute(int attempts) {
        Duration wait = backOff(attempts);
        return wait.compareTo(LONGEST_FOR_THE_ROUTE) > 0 ? LONGEST_FOR_THE_ROUTE : wait;
    }

    private NextStep retry(Duration wait, boolean counted, DeliveryDeadline deadline, Instant now) {
        Instant latest = deadline.until().minus(LAST_CHANCE);
        if (!latest.isAfter(now)) {
            return deadline.after();
        }
        Duration untilLatest = Duration.between(now, latest);
        Duration varied = varied(wait);
        return new NextStep.RetryAfter(varied.compareTo(untilLatest) < 0 ? varied : untilLatest, counted);
    }

    private Duration varied(Duration wait) {
        double factor = 1 - VARIATION + 2 * VARIATION * random.getAsDouble();
        return Duration.ofNanos((long) (wait.toNanos() * factor));
    }
}
