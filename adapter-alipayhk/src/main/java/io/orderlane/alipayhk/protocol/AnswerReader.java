package io.orderlane.alipayhk.protocol;

import io.orderlane.alipayhk.port.AnswerListener;
import io.orderlane.alipayhk.port.RawResponse;
import io.orderlane.alipayhk.port.SignedRequest;
import io.orderlane.core.field.PlainText;
import io.orderlane.core.notification.AnswerText;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.Trace;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an answer: its signature over the raw bytes first, then what it says. */
final class AnswerReader {

    private final ResponseCheck check;
    private final AnswerRules rules;
    private final Clock clock;
    private final AnswerListener listener;

    AnswerReader(ResponseCheck check, AnswerRules rules, Clock clock, AnswerListener listener) {
        this.check = check;
        this.rules = rules;
        this.clock = clock;
        this.listener = listener;
    }

    DeliveryReport read(Delivery delivery, SignedRequest request, RawResponse response) {
        Optional<ResultBody> body = ResultBody.read(response.body());
        boolean claimsSuccess = body.map(ResultBody::claimsSuccess).orElse(false);
        CheckedResponse checked = check.check(request, response, claimsSuccess);
        if (checked.keyIsUnexpected()) {
            listener.keyIsUnexpected(request.endpoint(), checked.detail());
        }
        Optional<String> refused = claimsSuccess && checked.verdict() == Verdict.VERIFIED
                ? rules.refuse(delivery.order().key().account(), request, response, clock.instant())
                : Optional.empty();
        DeliveryOutcome outcome = new ResultReader(delivery.order().api(), delivery.command())
                .read(new AnswerFacts(
                        checked,
                        response.status(),
                        RetryAfter.read(response, clock),
                        body,
                        AnswerFlaws.of(response.headers()),
                        refused));
        return new DeliveryReport(outcome, trace(response, body, checked));
    }

    private static Trace trace(RawResponse response, Optional<ResultBody> body, CheckedResponse checked) {
        return new Trace(
                response.status(),
                body.map(ResultBody::status).orElse(null),
                body.map(ResultBody::code).orElse(null),
                checked.verdict().name(),
                keyVersion(checked),
                response.headers()
                        .firstValue(Headers.TRACER_ID)
                        .map(PlainText::of)
                        .orElse(null),
                response.took(),
                body.map(ResultBody::text).orElse(AnswerText.NONE));
    }

    private static @Nullable String keyVersion(CheckedResponse checked) {
        return checked.keyVersion().isPresent()
                ? String.valueOf(checked.keyVersion().getAsInt())
                : null;
    }
}
