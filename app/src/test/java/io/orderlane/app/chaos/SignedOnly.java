package io.orderlane.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.sandbox.journal.AnswerForm;
import io.orderlane.sandbox.journal.JournalEntry;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether the service took nothing for delivered but what AlipayHK confirmed under a good signature: each of its confirming
 * tries names its exchange, which the journal knows.
 *
 * @param entries by the name of the exchange
 */
record SignedOnly(Map<String, JournalEntry> entries) {

    static SignedOnly of(List<JournalEntry> journal) {
        Map<String, JournalEntry> entries = new HashMap<>();
        journal.forEach(entry -> entries.put("sandbox" + "%017d".formatted(entry.sequence()), entry));
        return new SignedOnly(entries);
    }

    void judge(Collection<List<Told>> told) {
        assertThat(unsignedSuccesses()).as("successes without a good signature").isPositive();
        told.stream().flatMap(List::stream).filter(Told::isDelivered).forEach(this::judge);
    }

    private void judge(Told told) {
        List<Told.Try> confirming =
                told.tries().stream().filter(Told.Try::confirms).toList();
        assertThat(confirming).as("confirming tries of %s", told).hasSize(1);
        assertThat(confirming.get(0).verdict()).as("verdict in %s", told).isEqualTo("VERIFIED");
        assertThat(entries.get(confirming.get(0).tracer()))
                .as("the exchange that confirmed %s", told)
                .matches(entry -> isSuccess(entry) && isWellSigned(entry));
    }

    private static boolean isSuccess(JournalEntry entry) {
        return entry.outcome().result() != null
                && entry.outcome().result().status().equals("S");
    }

    /** Another name for the same key makes the signature no worse. */
    private static boolean isWellSigned(JournalEntry entry) {
        AnswerForm form = entry.outcome().answer();
        return form == AnswerForm.SIGNED || form == AnswerForm.UNKNOWN_KEY_VERSION;
    }

    private long unsignedSuccesses() {
        return entries.values().stream()
                .filter(entry -> isSuccess(entry) && !isWellSigned(entry))
                .count();
    }

    String figures() {
        return "unsignedSuccesses=" + unsignedSuccesses();
    }
}
