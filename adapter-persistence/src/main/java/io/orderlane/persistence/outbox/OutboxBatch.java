package io.orderlane.persistence.outbox;

import io.orderlane.core.Orderlane;
import io.orderlane.core.check.CheckReport;
import io.orderlane.core.check.CheckedUpdate;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.status.SubmissionResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that are handed over together, and what becomes of each: it is durable, it is refused, or it waits. */
final class OutboxBatch {

    /** The pipeline knows a repeat for seven days; a day less leaves room for clocks that differ. */
    private static final Duration KNOWN = Duration.ofDays(6);

    private final Orderlane orderlane;
    private final Instant now;
    private final List<OutboxRow> readable = new ArrayList<>();
    private final List<OrderUpdate> updates = new ArrayList<>();
    private final List<OutboxRow> durable = new ArrayList<>();
    private final List<RefusedUpdate> refused = new ArrayList<>();
    private @Nullable String delay;

    private OutboxBatch(Orderlane orderlane, Instant now) {
        this.orderlane = orderlane;
        this.now = now;
    }

    /** Hands rows over in their order; what the pipeline takes in is committed when this returns. */
    static OutboxBatch handOver(List<OutboxRow> rows, Orderlane orderlane, Instant now) {
        OutboxBatch batch = new OutboxBatch(orderlane, now);
        rows.forEach(batch::read);
        batch.submit();
        return batch;
    }

    /** The submission checks again; here it finds the row on which the check itself fails, which holds up no other. */
    private void read(OutboxRow row) {
        OrderUpdate update = OutboxTable.updateIn(row.body());
        if (update == null) {
            refuse(row, Refusal.unreadable());
            return;
        }
        CheckReport report;
        try {
            report = orderlane.check(update);
        } catch (RuntimeException bug) {
            refuse(row, Refusal.uncheckable(bug));
            return;
        }
        if (report.accepted().filter(checked -> wasTakenIn(row, checked)).isPresent()) {
            durable.add(row);
        } else {
            readable.add(row);
            updates.add(update);
        }
    }

    /** Of a row that is too old for the pipeline to know its repeat, the order's history tells. */
    private boolean wasTakenIn(OutboxRow row, CheckedUpdate update) {
        boolean old = Instant.ofEpochMilli(row.writtenAt()).isBefore(now.minus(KNOWN));
        return old
                && orderlane.reader().notifications(update.key()).stream()
                        .map(NotificationView::notification)
                        .anyMatch(kept -> isOf(kept, update));
    }

    private static boolean isOf(Notification kept, CheckedUpdate update) {
        return kept.status().equals(update.status())
                && kept.occurredAt().toEpochMilli() == update.occurredAt().toEpochMilli()
                && kept.content().equals(update.content());
    }

    private void submit() {
        List<SubmissionResult> results = updates.isEmpty() ? List.of() : orderlane.submitAll(updates);
        for (int i = 0; i < results.size(); i++) {
            sort(readable.get(i), results.get(i));
        }
        refused.sort(Comparator.comparingLong(RefusedUpdate::id));
    }

    private void sort(OutboxRow row, SubmissionResult result) {
        if (result instanceof SubmissionResult.OverCapacity) {
            delay = "The pipeline's backlog is full.";
        } else if (result instanceof SubmissionResult.Locked) {
            delay = "Another transaction has locked an order in the pipeline's store.";
        } else {
            Refusal.of(result).ifPresentOrElse(refusal -> refuse(row, refusal), () -> durable.add(row));
        }
    }

    private void refuse(OutboxRow row, Refusal refusal) {
        refused.add(new RefusedUpdate(
                row.id(),
                OutboxTable.updateIn(row.body()),
                refusal.code(),
                refusal.reason(),
                Instant.ofEpochMilli(row.writtenAt()),
                now));
    }

    /** Whether there is nothing to write down. */
    boolean changesNothing() {
        return durable.isEmpty() && refused.isEmpty();
    }

    /** The rows whose updates are durable in the pipeline, now or since before. */
    List<OutboxRow> durable() {
        return durable;
    }

    /** The updates that are refused for good, in the order of their ids. */
    List<RefusedUpdate> refused() {
        return refused;
    }

    /** Why some of the rows wait; null when none does. */
    @Nullable
    String delay() {
        return delay;
    }
}
