package io.orderlane.sandbox.journal;

import io.orderlane.sandbox.protocol.Subject;
import java.util.List;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Every request the sandbox ruled on, oldest first, in memory and bounded. Safe for many threads. */
public final class Journal {
    private final ConcurrentNavigableMap<Long, JournalEntry> entries = new ConcurrentSkipListMap<>();
    private final JournalLimits limits;
    private long sequence;
    private long firstKept = 1;
    private long firstBody = 1;
    private long bodyBytes;

    public Journal(JournalLimits limits) {
        this.limits = limits;
    }

    public synchronized JournalEntry append(ReceivedRequest heard, Subject subject, Outcome outcome) {
        JournalEntry entry = new JournalEntry(++sequence, heard, subject, outcome);
        entries.put(entry.sequence(), entry);
        bodyBytes += heard.bodyLength();
        trim();
        return entry;
    }

    public List<JournalEntry> entries() {
        return List.copyOf(entries.values());
    }

    /** At most {@code limit} entries with a sequence above {@code after}. */
    public List<JournalEntry> entriesAfter(long after, int limit) {
        return entries.tailMap(after, false).values().stream().limit(limit).toList();
    }

    /** How many requests were ever ruled on since the last clearing, kept or not. */
    public synchronized long size() {
        return sequence;
    }

    /** The judgement over all entries kept. */
    public Judgement judge() {
        return Judgement.over(entries.values());
    }

    /** Forgets everything; sequences begin at 1 again. */
    public synchronized void clear() {
        entries.clear();
        sequence = 0;
        firstKept = 1;
        firstBody = 1;
        bodyBytes = 0;
    }

    private void trim() {
        while (bodyBytes > limits.bodyBytes() && firstBody <= sequence) {
            dropOldestBody();
        }
        while (sequence - firstKept >= limits.entries()) {
            if (firstBody == firstKept) {
                dropOldestBody();
            }
            entries.remove(firstKept++);
        }
    }

    private void dropOldestBody() {
        entries.computeIfPresent(firstBody, (number, entry) -> {
            bodyBytes -= entry.heard().bodyLength();
            return entry.withoutBody();
        });
        firstBody++;
    }
}
