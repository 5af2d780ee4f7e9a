package io.orderlane.core.check;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Advises about times that have passed when an update comes: it is accepted, and may never be sent. */
final class PassedTimes {

    private PassedTimes() {}

    /** Adds the advice. {@code endDate} is when the card ends; both times are null where the update names none. */
    static void advise(@Nullable Instant deliverBy, @Nullable Instant endDate, Instant now, Findings findings) {
        if (deliverBy != null && !deliverBy.isAfter(now)) {
            findings.advise(passed(
                    "deliverBy",
                    "a time to come",
                    "An update is not sent after its deadline",
                    "It is accepted, expires at once and never arrives: give a later time, or leave deliverBy out."));
        }
        if (endDate != null && !endDate.isAfter(now)) {
            findings.advise(
                    passed(
                            "endDate",
                            "a time to come, unless the update is to end a card that is up",
                            "An update whose endDate has passed is only sent where a card of its order is up, which it then ends",
                            "Where no card is up it expires at once and never arrives: give a later time, or leave endDate out."));
        }
    }

    private static Violation passed(String member, String expected, String rule, String fix) {
        return new Violation(
                ViolationCode.OUT_OF_RANGE,
                member,
                null,
                "a time that has passed",
                expected,
                rule,
                HouseRules.WORTH_SENDING,
                fix);
    }
}
