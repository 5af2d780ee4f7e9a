package io.orderlane.sandbox.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderlane.sandbox.protocol.Api;
import io.orderlane.sandbox.protocol.Body;
import io.orderlane.sandbox.protocol.Result;
import io.orderlane.sandbox.protocol.Subject;
import java.util.List;

/** One entry as one line of JSON; members without a value are left out. */
public final class JournalLine {
    private static final JsonMapper JSON = new JsonMapper();

    private JournalLine() {}

    /** Without a line break at its end. */
    public static String of(JournalEntry entry, boolean withBody) {
        ObjectNode line = JSON.createObjectNode().put("sequence", entry.sequence());
        addHeard(line, entry.heard());
        addSubject(line, entry.subject());
        addOutcome(line, entry.outcome());
        Body body = entry.heard().body();
        if (withBody && body != null) {
            line.put("body", body.text());
        }
        return text(line);
    }

    private static void addHeard(ObjectNode line, ReceivedRequest heard) {
        line.put("at", heard.at().toString()).put("method", heard.method()).put("path", heard.uri());
        line.put("requestTime", heard.requestTime()).put("keyVersion", heard.keyVersion());
        line.put("signature", heard.signature().name());
    }

    private static void addSubject(ObjectNode line, Subject subject) {
        Api api = subject.api();
        line.put("api", api == null ? null : api.label()).put("clientId", subject.clientId());
        line.put("scenario", subject.scenario()).put("orderNo", subject.orderNo());
        line.put("requestId", subject.requestId()).put("eventTime", subject.eventTime());
        line.put("command", subject.command()).put("status", subject.status());
    }

    private static void addOutcome(ObjectNode line, Outcome outcome) {
        line.put("effect", outcome.effect().name()).put("stale", outcome.stale());
        Result result = outcome.result();
        if (result != null) {
            line.put("resultStatus", result.status()).put("resultCode", result.code());
            line.put("resultMessage", result.message());
        }
        line.put("httpStatus", outcome.httpStatus())
                .put("answer", outcome.answer().name());
        line.set("faults", strings(outcome.faults()));
        line.set("notes", strings(outcome.notes()));
    }

    private static ArrayNode strings(List<String> values) {
        ArrayNode array = JSON.createArrayNode();
        values.forEach(array::add);
        return array;
    }

    private static String text(ObjectNode line) {
        line.properties().removeIf(member -> member.getValue().isNull());
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of text and numbers cannot be written", e);
        }
    }
}
