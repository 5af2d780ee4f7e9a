package io.orderlane.core.notification;

import io.orderlane.core.scenario.Scenario;
import java.time.Duration;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What came of one attempt, and what is known of it. */
public record DeliveryReport(DeliveryOutcome outcome, Trace trace) {

    public DeliveryReport {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(trace, "trace");
    }

    /** The same as it may be kept and shown: nothing of the delivery is in the answer's text, code or status. */
    public DeliveryReport masked(Scenario<?> scenario, Delivery delivery) {
        if (trace.text().equals(AnswerText.NONE) && unlisted().findAny().isEmpty()) {
            return this;
        }
        AnswerMask mask = AnswerMask.of(scenario, delivery);
        return saying(mask::ofCode, trace.text().masked(mask));
    }

    /** The same where the answer cannot be masked: only codes and statuses that AlipayHK's pages list stay. */
    public DeliveryReport withoutWords() {
        return saying(code -> PublicCodes.contains(code) ? code : AnswerMask.HIDDEN, AnswerText.NONE);
    }

    /** The codes and statuses that are on no list of AlipayHK's. */
    private Stream<String> unlisted() {
        return Stream.of(
                        Objects.requireNonNullElse(trace.resultCode(), ""),
                        Objects.requireNonNullElse(trace.resultStatus(), ""),
                        outcome.decidedBy())
                .filter(code -> !code.isEmpty() && !PublicCodes.contains(code));
    }

    /** The outcome repeats code and status in its reason. */
    private DeliveryReport saying(UnaryOperator<String> kept, AnswerText text) {
        DeliveryOutcome said = outcome;
        for (String code : unlisted().toList()) {
            said = said.saying(words -> words.replace(code, kept.apply(code)));
        }
        return new DeliveryReport(
                said, trace.saying(kept(trace.resultStatus(), kept), kept(trace.resultCode(), kept), text));
    }

    private static @Nullable String kept(@Nullable String code, UnaryOperator<String> kept) {
        return code == null ? null : kept.apply(code);
    }

    /** The reason of the outcome in a word or two, for rows and logs. */
    public String reason() {
        String code = Objects.requireNonNullElse(trace.resultCode(), "");
        return outcome.fold(
                confirmed -> code,
                DeliveryOutcome.SwitchCommand::code,
                DeliveryOutcome.Refused::code,
                DeliveryOutcome.Unconfirmed::why,
                DeliveryOutcome.RouteAtFault::why,
                slowDown -> code,
                DeliveryOutcome.NotSent::why);
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
