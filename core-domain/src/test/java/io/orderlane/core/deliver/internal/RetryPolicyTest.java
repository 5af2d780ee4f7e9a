package io.orderlane.core.deliver.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.deliver.ScenarioHabits.HeadPolicy;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.NextStep;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static final Instant FAR = NOW.plus(Duration.ofDays(1));
    private final RetryPolicy middle = new RetryPolicy(() -> 0.5);

    private static NextStep after(RetryPolicy policy, DeliveryOutcome outcome, int countedAttempts, Instant deadline) {
        return policy.after(
                outcome,
                0,
                countedAttempts,
                new DeliveryDeadline(deadline, new NextStep.Expire()),
                NOW,
                HeadPolicy.NEXT);
    }

    @Test
    void waitsGrowFromOneSecondToTenMinutes() {
        DeliveryOutcome unknown = new DeliveryOutcome.Unconfirmed("time-out");
        assertThat(after(middle, unknown, 0, FAR)).isEqualTo(new NextStep.RetryAfter(Duration.ofSeconds(1), true));
        assertThat(after(middle, unknown, 3, FAR)).isEqualTo(new NextStep.RetryAfter(Duration.ofSeconds(8), true));
        assertThat(after(middle, unknown, 99, FAR)).isEqualTo(new NextStep.RetryAfter(Duration.ofMinutes(10), true));
    }

    @Test
    void waitsVaryByAQuarter() {
        DeliveryOutcome unknown = new DeliveryOutcome.Unconfirmed("time-out");
        assertThat(after(new RetryPolicy(() -> 0.0), unknown, 2, FAR))
                .isEqualTo(new NextStep.RetryAfter(Duration.ofSeconds(3), true));
        assertThat(after(new RetryPolicy(() -> 1.0), unknown, 2, FAR))
                .isEqualTo(new NextStep.RetryAfter(Duration.ofSeconds(5), true));
    }

    @Test
    void aWaitNeverPassesTheDeadlineAndThenTheNotificationExpires() {
        DeliveryOutcome unknown = new DeliveryOutcome.Unconfirmed("time-out");
        assertThat(after(middle, unknown, 9, NOW.plusSeconds(31)))
                .isEqualTo(new NextStep.RetryAfter(Duration.ofSeconds(30), true));
        assertThat(after(middle, unknown, 9, NOW.plusMillis(500))).isEqualTo(new NextStep.Expire());
    }

    @Test
    void onlyTrueFailuresUseUpAnAttempt() {
        assertThat(after(middle, new DeliveryOutcome.RouteAtFault("INVALID_CLIENT"), 0, FAR))
                .isInstanceOfSatisfying(
                        NextStep.RetryAfter.class,
                        step -> assertThat(step.counted()).isFalse());
        assertThat(after(middle, new DeliveryOutcome.NotSent("pool full"), 0, FAR))
                .isInstanceOfSatisfying(
                        NextStep.RetryAfter.class,
                        step -> assertThat(step.counted()).isFalse());
        assertThat(after(middle, new DeliveryOutcome.SlowDown(Duration.ofSeconds(60)), 0, FAR))
                .isEqualTo(new NextStep.RetryAfter(Duration.ofSeconds(60), false));
    }

    @Test
    void whatIsTheRoutesFaultKeepsAnOrderWaitingForAtMostFifteenSecondsHoweverOftenItWasTried() {
        DeliveryOutcome fault = new DeliveryOutcome.RouteAtFault("time-out");
        RetryPolicy longest = new RetryPolicy(() -> 1.0);
        DeliveryDeadline deadline = new DeliveryDeadline(FAR, new NextStep.Expire());
        assertThat(longest.after(fault, 99, 99, deadline, NOW, HeadPolicy.NEXT))
                .isEqualTo(new NextStep.RetryAfter(Duration.ofSeconds(15), false));
        assertThat(middle.after(fault, 0, 99, deadline, NOW, HeadPolicy.NEXT))
                .isEqualTo(new NextStep.RetryAfter(Duration.ofSeconds(1), false));
    }

    @Test
    void aRefusedStatusIsParkedAndTheNextTakesOverUnlessTheOrderHolds() {
        DeliveryOutcome refused = new DeliveryOutcome.Refused("PARAM_ILLEGAL");
        assertThat(after(middle, refused, 0, FAR)).isEqualTo(new NextStep.Park("PARAM_ILLEGAL", false));
        assertThat(middle.after(refused, 0, 0, new DeliveryDeadline(FAR, new NextStep.Expire()), NOW, HeadPolicy.HOLD))
                .isEqualTo(new NextStep.Park("PARAM_ILLEGAL", true));
    }

    @Test
    void aSecondSwitchOfCommandIsARefusal() {
        assertThat(after(middle, new DeliveryOutcome.SwitchCommand("UN_SUPPORT_BUSINESS"), 0, FAR))
                .isEqualTo(new NextStep.Park("UN_SUPPORT_BUSINESS", false));
    }
}
