package io.orderlane.sandbox.gateway;

import io.orderlane.sandbox.fault.Disruption;
import io.orderlane.sandbox.fault.Misbehaviour.AnswerWith;
import io.orderlane.sandbox.fault.Misbehaviour.HttpStatus;
import io.orderlane.sandbox.fault.Misbehaviour.OtherStatus;
import io.orderlane.sandbox.journal.AnswerForm;
import io.orderlane.sandbox.journal.Journal;
import io.orderlane.sandbox.journal.JournalEntry;
import io.orderlane.sandbox.journal.Outcome;
import io.orderlane.sandbox.journal.ReceivedRequest;
import io.orderlane.sandbox.protocol.Result;
import io.orderlane.sandbox.state.Orders;
import io.orderlane.sandbox.state.Ruling;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Rules on received calls one at a time, so that the journal's order is the order of effects, and answers them. */
public final class Gateway {
    private final AnswerDecider decider;
    private final Journal journal;
    private final AnswerForms forms;
    private final AnswerWriter writer;

    public Gateway(Orders orders, Journal journal, GatewaySettings settings, AnswerWriter writer, Clock clock) {
        this.decider = new AnswerDecider(orders, clock);
        this.journal = journal;
        this.forms = new AnswerForms(settings.signsOwnErrors());
        this.writer = writer;
    }

    public Answer answer(CheckedRequest request) {
        AnswerForm form = forms.of(request);
        Decision decision = decide(request, form);
        return writer.write(request, form, decision);
    }

    private synchronized Decision decide(CheckedRequest request, AnswerForm form) {
        Ruling ruling = decider.rule(request);
        Result result = result(request, ruling);
        JournalEntry entry = journal.append(
                ReceivedRequest.of(request.call(), request.verification()),
                request.subject(),
                outcome(request, ruling, result, form));
        return new Decision(entry.sequence(), ruling, result);
    }

    private static Result result(CheckedRequest request, Ruling ruling) {
        return request.disruption()
                .first(AnswerWith.class)
                .map(other -> new Result(other.status(), other.code(), words(other.message())))
                .orElse(ruling.result());
    }

    private static String words(@Nullable String message) {
        return message == null ? "by the plan of faults" : message;
    }

    private static Outcome outcome(CheckedRequest request, Ruling ruling, Result result, AnswerForm form) {
        boolean hasResult = form != AnswerForm.CONNECTION_CLOSED && form != AnswerForm.HTTP_ERROR;
        return new Outcome(
                ruling.effect(),
                ruling.stale(),
                hasResult ? result : null,
                httpStatus(request, form),
                form,
                request.disruption().names(),
                ruling.notes());
    }

    private static int httpStatus(CheckedRequest request, AnswerForm form) {
        Disruption disruption = request.disruption();
        int status = disruption
                .first(HttpStatus.class)
                .map(HttpStatus::status)
                .or(() -> disruption.first(OtherStatus.class).map(OtherStatus::status))
                .orElse(200);
        return form == AnswerForm.CONNECTION_CLOSED ? 0 : status;
    }
}
