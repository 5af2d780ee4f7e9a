package io.orderlane.core.notification;

/**
 * What came of one try, and what is known of it.
 *
 * @param outcome what came of it
 * @param trace what is known
 */
public record DeliveryReport(DeliveryOutcome outcome, Trace trace) {

    /** It certainly did not leave. */
    public static DeliveryReport notSent(String why) {
        return new DeliveryReport(new DeliveryOutcome.NotSent(why), Trace.NONE);
    }
}
