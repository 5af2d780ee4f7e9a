package io.orderlane.core.notification;

import io.orderlane.core.field.PlainText;
import io.orderlane.core.scenario.Scenario;
import java.util.BitSet;

/**
 * Hides in an answer's text what the update carried: the recipient, every amount and every text or link that the card
 * shows. What is public stays readable: names of parameters, statuses, currencies, result codes.
 *
 * <p>The same text and update always give the same result, whatever the order of the values: everything that is to be
 * hidden is found in the text as it came, and what overlaps or touches becomes one {@link #HIDDEN}.
 */
final class AnswerMask {

    static final String HIDDEN = "***";

    /** Only this much of a longer text is read; far more than is kept. */
    private static final int LONGEST = 2_000;

    private final Scenario<?> scenario;
    private final HiddenValues values;

    private AnswerMask(Scenario<?> scenario, HiddenValues values) {
        this.scenario = scenario;
        this.values = values;
    }

    static AnswerMask of(Scenario<?> scenario, Delivery delivery) {
        return new AnswerMask(scenario, HiddenValues.of(scenario, delivery));
    }

    /** Masks the text, then cuts it to {@code most} characters, so that a value at the cut is masked too. */
    String of(String text, int most) {
        return PlainText.of(masked(PlainText.of(text, LONGEST)), most);
    }

    /** A status as answered; one that the scenario defines reveals nothing of this update. */
    String ofStatus(String status) {
        return scenario.status(status).isPresent() ? status : of(status, AnswerText.LONGEST_ORDER_STATUS);
    }

    /** A result code or status; one that AlipayHK's pages list reveals nothing of this update. */
    String ofCode(String code) {
        return PublicCodes.contains(code) ? code : of(code, Trace.LONGEST);
    }

    private String masked(String text) {
        BitSet hidden = values.in(text);
        if (hidden.isEmpty()) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int from = hidden.nextSetBit(at);
            int until = from < 0 ? text.length() : from;
            kept.append(text, at, until);
            at = until;
            if (from >= 0) {
                kept.append(HIDDEN);
                at = hidden.nextClearBit(from);
            }
        }
        return kept.toString();
    }
}
