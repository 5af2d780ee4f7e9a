package io.orderlane.alipayhk.protocol;

import io.orderlane.alipayhk.port.AnswerListener;
import io.orderlane.alipayhk.port.RawResponse;
import io.orderlane.alipayhk.port.SignedRequest;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.Trace;
import java.time.Clock;
import java.util.Optional;

/** Reads an answer: its signature over the raw bytes first, then what it says. */
final class AnswerReader {

    private final ResponseCheck check;
    private final Clock clock;
    private final AnswerListener listener;

    AnswerReader(ResponseCheck check, Clock clock, AnswerListener listener) {
        this.check = check;
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
        DeliveryOutcome outcome = new ResultReader(delivery.order().api(), delivery.command())
                .read(checked, response.status(), RetryAfter.read(response, clock), body);
        return new DeliveryReport(outcome, trace(response, body, checked.verdict()));
    }

    private static Trace trace(RawResponse response, Optional<ResultBody> body, Verdict verdict) {
        return new Trace(
                response.status(),
                body.map(ResultBody::status).orElse(null),
                body.map(ResultBody::code).orElse(null),
                verdict.name(),
                keyVersion(response).orElse(null),
                response.headers().firstValue(Headers.TRACER_ID).orElse(null),
                response.took());
    }

    private static Optional<String> keyVersion(RawResponse response) {
        return response.headers()
                .firstValue(SignatureHeader.NAME)
                .flatMap(header -> SignatureHeader.read(header).fold(AnswerReader::version, none -> Optional.empty()));
    }

    private static Optional<String> version(SignatureReading.Found found) {
        return found.signature().keyVersion().stream().mapToObj(String::valueOf).findFirst();
    }
}
