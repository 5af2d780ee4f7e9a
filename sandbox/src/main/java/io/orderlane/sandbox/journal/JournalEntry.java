package io.orderlane.sandbox.journal;

import io.orderlane.sandbox.protocol.Api;
import io.orderlane.sandbox.protocol.OrderKey;
import io.orderlane.sandbox.protocol.SignatureVerdict;
import io.orderlane.sandbox.protocol.Subject;
import io.orderlane.sandbox.state.Effect;
import java.util.Optional;

/** One request and what became of it, numbered from 1 in the order of rulings, so also in that of their effects. */
public record JournalEntry(long sequence, ReceivedRequest heard, Subject subject, Outcome outcome) {

    public Effect effect() {
        return outcome.effect();
    }

    public boolean isVerified() {
        return heard.signature() == SignatureVerdict.VALID;
    }

    /** The order it names; empty when it names none. */
    public Optional<OrderKey> order() {
        Api api = subject.api();
        String client = subject.clientId();
        String orderNo = subject.orderNo();
        return api == null || client == null || orderNo == null
                ? Optional.empty()
                : Optional.of(new OrderKey(client, api, orderNo));
    }

    JournalEntry withoutBody() {
        return new JournalEntry(sequence, heard.withoutBody(), subject, outcome);
    }
}
