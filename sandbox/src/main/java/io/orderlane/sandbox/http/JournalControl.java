package io.orderlane.sandbox.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.orderlane.sandbox.journal.Journal;
import io.orderlane.sandbox.journal.Judgement;
import io.orderlane.sandbox.journal.OrderJudgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Journal and judgement over HTTP. */
final class JournalControl {
    private static final JsonMapper JSON = new JsonMapper();
    private final Journal journal;

    JournalControl(Journal journal) {
        this.journal = journal;
    }

    void addTo(ControlRoutes routes) {
        routes.add("GET", "journal", this::list);
        routes.add("DELETE", "journal", this::clear);
        routes.add("GET", "judgement", call -> call.json(shown(Map.of())));
        routes.add("POST", "judgement", call -> call.json(shown(expected(call.body()))));
    }

    private void list(ControlCall call) {
        new JournalStream(journal, call).start();
    }

    private void clear(ControlCall call) {
        journal.clear();
        call.done();
    }

    private JudgementView shown(Map<String, List<String>> expected) {
        Judgement judgement = journal.judge();
        List<OrderView> orders = new ArrayList<>();
        judgement
                .orders()
                .forEach((key, order) ->
                        orders.add(new OrderView(key.clientId(), key.api().label(), key.orderNo(), order)));
        return new JudgementView(judgement.total(), judgement.unverified(), judgement.lost(expected), orders);
    }

    private static Map<String, List<String>> expected(String body) {
        try {
            return JSON.readValue(body, new TypeReference<Map<String, List<String>>>() {});
        } catch (JsonProcessingException e) {
            throw new BadControlCall(
                    "the body does not say what was expected",
                    "{\"ORDER-NO\": [\"STATUS\", ...], ...}",
                    "list each order's statuses by its number",
                    e);
        }
    }

    record JudgementView(
            OrderJudgement total, int unverified, Map<String, List<String>> lost, List<OrderView> orders) {}

    record OrderView(String clientId, String api, String orderNo, OrderJudgement judgement) {}
}
