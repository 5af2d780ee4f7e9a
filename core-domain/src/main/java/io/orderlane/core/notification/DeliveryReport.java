package io.orderlane.core.notification;

import io.orderlane.core.scenario.Scenario;
import java.time.Duration;
import java.util.Objects;

/**
 * What came of one try, and what is known of it.
 *
 * @param outcome what came of it
 * @param trace what is known
 */
public record DeliveryReport(DeliveryOutcome outcome, Trace trace) {

    public DeliveryReport {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(trace, "trace");
    }

    /** The same as it may be kept and shown: nothing of the delivery is in the answer's text. */
    public DeliveryReport masked(Scenario<?> scenario, Delivery delivery) {
        return trace.text().equals(AnswerText.NONE)
                ? this
                : new DeliveryReport(outcome, trace.masked(AnswerMask.of(scenario, delivery)));
    }

    /** It certainly did not leave. */
    public static DeliveryReport notSent(String why) {
        return new DeliveryReport(new DeliveryOutcome.NotSent(why), Trace.NONE);
    }

    /** The same with how long it took. */
    public DeliveryReport took(Duration took) {
        return new DeliveryReport(outcome, trace.took(took));
    }
}
