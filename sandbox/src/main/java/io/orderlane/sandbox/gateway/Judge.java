package io.orderlane.sandbox.gateway;

import io.orderlane.sandbox.protocol.Result;
import io.orderlane.sandbox.protocol.ResultCode;
import io.orderlane.sandbox.rules.Checked;
import io.orderlane.sandbox.state.Orders;
import io.orderlane.sandbox.state.Ruling;
import java.time.Clock;
import java.util.List;

/** Rules on a received call: the door's error, then the checks' refusal, then a preventing fault, then the order's state. */
final class Judge {
    private final Orders orders;
    private final Clock clock;

    Judge(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    Ruling rule(Reception reception) {
        Result error = reception.verification().error();
        if (error != null) {
            return Ruling.refused(error, List.of());
        }
        if (reception.body().isEmpty() || reception.checked().isEmpty()) {
            return Ruling.refused(unreadable(reception), List.of());
        }
        return ruleOnContent(reception, reception.checked().get());
    }

    private Ruling ruleOnContent(Reception reception, Checked checked) {
        List<String> notes = checked.findings().notes();
        return checked.findings()
                .refusal()
                .map(refusal -> Ruling.refused(refusal, notes))
                .orElseGet(() -> applied(reception, checked, notes));
    }

    private Ruling applied(Reception reception, Checked checked, List<String> notes) {
        if (reception.disruption().preventsEffect()) {
            return Ruling.dropped(notes);
        }
        Ruling ruling =
                orders.apply(Events.of(reception.subject(), reception.body().orElseThrow(), checked), clock.instant());
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

    private static Result unreadable(Reception reception) {
        String hint = reception.call().headers().encrypt() == null ? "" : "; this sandbox does not decrypt messages";
        return Result.failed(
                ResultCode.PARAM_ILLEGAL, "the body is not one JSON object in UTF-8 without a member twice" + hint);
    }
}
