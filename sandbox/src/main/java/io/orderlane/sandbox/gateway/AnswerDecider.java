package io.orderlane.sandbox.gateway;

import io.orderlane.sandbox.protocol.Result;
import io.orderlane.sandbox.protocol.ResultCode;
import io.orderlane.sandbox.rules.Checked;
import io.orderlane.sandbox.state.Orders;
import io.orderlane.sandbox.state.Ruling;
import java.time.Clock;
import java.util.List;

/** Rules on a received call: the verifier's error, the checks' refusal, a preventing fault, then the order's state. */
final class AnswerDecider {
    private final Orders orders;
    private final Clock clock;

    AnswerDecider(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    Ruling rule(CheckedRequest request) {
        Result error = request.verification().error();
        if (error != null) {
            return Ruling.refused(error, List.of());
        }
        if (request.body().isEmpty() || request.checked().isEmpty()) {
            return Ruling.refused(unreadable(request), List.of());
        }
        return ruleOnContent(request, request.checked().get());
    }

    private Ruling ruleOnContent(CheckedRequest request, Checked checked) {
        List<String> notes = checked.findings().notes();
        return checked.findings()
                .refusal()
                .map(refusal -> Ruling.refused(refusal, notes))
                .orElseGet(() -> applied(request, checked, notes));
    }

    private Ruling applied(CheckedRequest request, Checked checked, List<String> notes) {
        if (request.disruption().preventsEffect()) {
            return Ruling.dropped(notes);
        }
        Ruling ruling =
                orders.apply(Events.of(request.subject(), request.body().orElseThrow(), checked), clock.instant());
        return sayingWhatWasChecked(ruling, checked).noting(notes);
    }

    private static Ruling sayingWhatWasChecked(Ruling ruling, Checked checked) {
        Result result = ruling.result();
        return checked.table().isPresent()
                ? ruling
                : ruling.answering(new Result(
                        result.status(),
                        result.code(),
                        result.message() + "; unknown scenario: only the envelope was checked"));
    }

    private static Result unreadable(CheckedRequest request) {
        String hint = request.call().headers().encrypt() == null ? "" : "; this sandbox does not decrypt messages";
        return Result.failed(
                ResultCode.PARAM_ILLEGAL, "the body is not one JSON object in UTF-8 without a member twice" + hint);
    }
}
