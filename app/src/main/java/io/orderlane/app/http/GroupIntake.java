package io.orderlane.app.http;

import io.orderlane.app.json.TreeJson;
import io.orderlane.app.json.UpdateReader;
import io.orderlane.core.Orderlane;
import io.orderlane.core.order.OrderUpdate;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes in a group of lines in one commit and writes one answer a line, in input order. Blocking. */
final class GroupIntake {

    private final Orderlane orderlane;

    GroupIntake(Orderlane orderlane) {
        this.orderlane = orderlane;
    }

    Buffer take(List<Line> lines) {
        Map<Integer, Reply> replies = new HashMap<>();
        List<Integer> numbers = new ArrayList<>();
        List<OrderUpdate> updates = new ArrayList<>();
        for (Line line : lines) {
            read(line, replies, numbers, updates);
        }
        List<Reply> submitted = submit(updates);
        for (int at = 0; at < numbers.size(); at++) {
            replies.put(numbers.get(at), submitted.get(at));
        }
        return written(lines, replies);
    }

    private static void read(Line line, Map<Integer, Reply> replies, List<Integer> numbers, List<OrderUpdate> updates) {
        if (line.tooLarge()) {
            replies.put(line.number(), new Reply.Refused(Problems.tooLarge()));
            return;
        }
        UpdateReader.line(line.bytes(), line.number())
                .fold(update -> numbers.add(line.number()) && updates.add(update), violation -> {
                    replies.put(line.number(), new Reply.Refused(Problems.notJson(violation)));
                    return true;
                });
    }

    private List<Reply> submit(List<OrderUpdate> updates) {
        try {
            return updates.isEmpty()
                    ? List.of()
                    : orderlane.submitAll(updates).stream().map(Reply::to).toList();
        } catch (RuntimeException failure) {
            Reply same = new Reply.Refused(Faults.explain(failure));
            return updates.stream().map(any -> same).toList();
        }
    }

    private static Buffer written(List<Line> lines, Map<Integer, Reply> replies) {
        Buffer out = Buffer.buffer();
        for (Line line : lines) {
            Reply reply = replies.get(line.number());
            if (reply != null) {
                out.appendBytes(TreeJson.bytes(reply.onLine(line.number()))).appendByte((byte) '\n');
            }
        }
        return out;
    }
}
