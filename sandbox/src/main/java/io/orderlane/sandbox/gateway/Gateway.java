package io.orderlane.sandbox.gateway;

import io.orderlane.sandbox.fault.Disruption;
import io.orderlane.sandbox.fault.Misbehaviour.AnswerWith;
import io.orderlane.sandbox.fault.Misbehaviour.HttpStatus;
import io.orderlane.sandbox.fault.Misbehaviour.OtherStatus;
import io.orderlane.sandbox.journal.AnswerForm;
import io.orderlane.sandbox.journal.Heard;
import io.orderlane.sandbox.journal.Journal;
import io.orderlane.sandbox.journal.JournalEntry;
import io.orderlane.sandbox.journal.Outcome;
import io.orderlane.sandbox.protocol.Result;
import io.orderlane.sandbox.state.Orders;
import io.orderlane.sandbox.state.Ruling;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Rules on received calls one at a time, so that the journal's order is the order of effects, and answers them. */
public final class Gateway {
    private final Judge judge;
    private final Journal journal;
    private final AnswerForms forms;
    private final AnswerWriter writer;

    public Gateway(Orders orders, Journal journal, GatewaySettings settings, AnswerWriter writer, Clock clock) {
        this.judge = new Judge(orders, clock);
        this.journal = journal;
        this.forms = new AnswerForms(settings.signsOwnErrors());
        this.writer = writer;
    }

    public Answer answer(Reception reception) {
        AnswerForm form = forms.of(reception);
        Decision decision = decide(reception, form);
        return writer.write(reception, form, decision);
    }

    private synchronized Decision decide(Reception reception, AnswerForm form) {
        Ruling ruling = judge.rule(reception);
        Result result = result(reception, ruling);
        JournalEntry entry = journal.append(
                Heard.of(reception.call(), reception.verification()),
                reception.subject(),
                outcome(reception, ruling, result, form));
        return new Decision(entry.sequence(), ruling, result);
    }

    private static Result result(Reception reception, Ruling ruling) {
        return reception
                .disruption()
                .first(AnswerWith.class)
                .map(other -> new Result(other.status(), other.code(), words(other.message())))
                .orElse(ruling.result());
    }

    private static String words(@Nullable String message) {
        return message == null ? "by the plan of faults" : message;
    }

    private static Outcome outcome(Reception reception, Ruling ruling, Result result, AnswerForm form) {
        boolean hasResult = form != AnswerForm.CONNECTION_CLOSED && form != AnswerForm.HTTP_ERROR;
        return new Outcome(
                ruling.effect(),
                ruling.stale(),
                hasResult ? result : null,
                httpStatus(reception, form),
                form,
                reception.disruption().names(),
                ruling.notes());
    }

    private static int httpStatus(Reception reception, AnswerForm form) {
        Disruption disruption = reception.disruption();
        int status = disruption
                .first(HttpStatus.class)
                .map(HttpStatus::status)
                .or(() -> disruption.first(OtherStatus.class).map(OtherStatus::status))
                .orElse(200);
        return form == AnswerForm.CONNECTION_CLOSED ? 0 : status;
    }
}
