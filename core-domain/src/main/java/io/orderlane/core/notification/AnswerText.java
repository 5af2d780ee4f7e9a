package io.orderlane.core.notification;

import io.orderlane.core.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * What an answer of AlipayHK says in free text. It may repeat what it was sent, so it is masked before anything keeps
 * or shows it, and its text form hides it: it is kept with the attempt, and never in a log or a metric.
 *
 * @param message {@code result.resultMessage}, which names the wrong parameter of a refused request
 * @param orderId AlipayHK's id of the order (order service page, Response parameters)
 * @param orderStatus the order's status at AlipayHK; whether before or after this update is not stated (same page)
 */
public record AnswerText(
        @Nullable String message,
        @Nullable String orderId,
        @Nullable String orderStatus) {

    /** The answer says nothing, or there was none. */
    public static final AnswerText NONE = new AnswerText(null, null, null);

    /** The longest message that is kept, in characters; the pages state no limit. */
    public static final int LONGEST_MESSAGE = 500;
    /** The longest {@code orderId} by its page, in characters. */
    public static final int LONGEST_ORDER_ID = 128;
    /** The longest {@code orderStatus} by its page, in characters. */
    public static final int LONGEST_ORDER_STATUS = 64;

    /** The same as it may be kept: masked, then without control characters and no longer than the limits. */
    AnswerText masked(AnswerMask mask) {
        return new AnswerText(
                message == null ? null : mask.of(message, LONGEST_MESSAGE),
                orderId == null ? null : mask.of(orderId, LONGEST_ORDER_ID),
                orderStatus == null ? null : mask.ofStatus(orderStatus));
    }

    /** The status that AlipayHK answered, as it may be shown: masked where the scenario does not define it. */
    public static String masked(String status, Scenario<?> scenario, Delivery delivery) {
        return AnswerMask.of(scenario, delivery).ofStatus(status);
    }

    @Override
    public String toString() {
        return equals(NONE) ? "no text" : "text of an answer";
    }
}
