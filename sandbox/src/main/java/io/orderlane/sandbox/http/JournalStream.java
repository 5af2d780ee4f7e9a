package io.orderlane.sandbox.http;

import io.orderlane.sandbox.journal.Journal;
import io.orderlane.sandbox.journal.JournalEntry;
import io.orderlane.sandbox.journal.JournalLine;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;

/** Streams the journal as NDJSON, batch by batch, never more of it in memory than one batch. */
final class JournalStream {
    private static final int BATCH = 256;
    private final Journal journal;
    private final HttpServerResponse response;
    private final String orderNo;
    private final boolean bodies;
    private long after;
    private long left;

    JournalStream(Journal journal, ControlCall call) {
        this.journal = journal;
        this.response = call.request().response();
        String wanted = call.query("order");
        this.orderNo = wanted == null ? "" : wanted;
        this.bodies = !"false".equals(call.query("bodies"));
        this.after = call.number("after", 0);
        this.left = call.number("limit", Long.MAX_VALUE);
    }

    void start() {
        response.setChunked(true).putHeader("Content-Type", "application/x-ndjson; charset=UTF-8");
        next();
    }

    private void next() {
        List<JournalEntry> batch = journal.entriesAfter(after, BATCH);
        if (batch.isEmpty() || left <= 0) {
            response.end();
            return;
        }
        after = batch.get(batch.size() - 1).sequence();
        StringBuilder lines = new StringBuilder();
        batch.stream().filter(this::isWanted).limit(left).forEach(entry -> add(lines, entry));
        response.write(lines.toString()).onSuccess(written -> next());
    }

    private boolean isWanted(JournalEntry entry) {
        return orderNo.isEmpty() || orderNo.equals(entry.subject().orderNo());
    }

    private void add(StringBuilder lines, JournalEntry entry) {
        lines.append(JournalLine.of(entry, bodies)).append('\n');
        left--;
    }
}
