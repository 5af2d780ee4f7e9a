package io.orderlane.app.http;

import io.orderlane.app.json.Allowance;
import io.orderlane.app.json.TreeJson;
import io.orderlane.app.json.UpdateReader;
import io.orderlane.app.json.UpdateReading;
import io.orderlane.core.Orderlane;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.port.StoreException;
import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes in the groups of lines of one body, one after another, each in one commit, and writes one answer a line, in
 * input order. What goes wrong with a line is answered on that line alone. Blocking.
 */
final class GroupIntake {

    private final Orderlane orderlane;
    private final Allowance words = new Allowance();

    GroupIntake(Orderlane orderlane) {
        this.orderlane = orderlane;
    }

    Buffer take(List<Line> lines) {
        Map<Integer, Reply> replies = new HashMap<>();
        Map<Integer, OrderUpdate> updates = new LinkedHashMap<>();
        for (Line line : lines) {
            read(line, replies, updates);
        }
        Iterator<Reply> submitted = submit(List.copyOf(updates.values())).iterator();
        updates.keySet().forEach(number -> replies.put(number, submitted.next()));
        return written(lines, replies);
    }

    private static void read(Line line, Map<Integer, Reply> replies, Map<Integer, OrderUpdate> updates) {
        if (line.tooLarge()) {
            replies.put(line.number(), Reply.refused(Problems.tooLarge()));
            return;
        }
        try {
            UpdateReading reading = UpdateReader.line(line.bytes(), line.number());
            if (reading instanceof UpdateReading.Understood understood) {
                updates.put(line.number(), understood.update());
            } else if (reading instanceof UpdateReading.NotJson not) {
                replies.put(line.number(), Reply.refused(Problems.notJson(not.violation())));
            }
        } catch (RuntimeException bug) {
            replies.put(line.number(), Reply.refused(Faults.explain(bug)));
        }
    }

    private List<Reply> submit(List<OrderUpdate> updates) {
        try {
            return updates.isEmpty()
                    ? List.of()
                    : orderlane.submitAll(updates).stream().map(Reply::to).toList();
        } catch (StoreException down) {
            Reply same = Reply.refused(Faults.explain(down));
            return updates.stream().map(any -> same).toList();
        } catch (RuntimeException bug) {
            return updates.size() == 1
                    ? List.of(Reply.refused(Faults.explain(bug)))
                    : updates.stream().map(this::alone).toList();
        }
    }

    /** Takes in one update of a group that failed together, so that only the update at fault is refused. */
    private Reply alone(OrderUpdate update) {
        return submit(List.of(update)).get(0);
    }

    private Buffer written(List<Line> lines, Map<Integer, Reply> replies) {
        Buffer out = Buffer.buffer();
        for (Line line : lines) {
            Reply reply = replies.get(line.number());
            if (reply != null) {
                words.earn(line.bytes().length);
                out.appendBytes(written(reply, line.number())).appendByte((byte) '\n');
            }
        }
        return out;
    }

    private byte[] written(Reply reply, int number) {
        byte[] whole = TreeJson.bytes(reply.onLine(number));
        return words.spend(whole.length) ? whole : TreeJson.bytes(reply.brieflyOnLine(number));
    }
}
