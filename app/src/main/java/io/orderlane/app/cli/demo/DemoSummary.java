package io.orderlane.app.cli.demo;

import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.cli.console.TextTable;
import io.orderlane.core.field.Tree;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.OrderReader;
import io.orderlane.sandbox.journal.OrderJudgement;
import io.orderlane.sandbox.state.PhoneCard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The results of a demo, from its attempts and from the sandbox's records. */
final class DemoSummary {

    private final DemoStage stage;
    private final List<DemoRow> delivered;
    private final int submitted;
    private final int refused;
    private final Duration took;
    private final Map<OrderKey, List<String>> statuses = new LinkedHashMap<>();

    DemoSummary(DemoStage stage, List<DemoRow> rows, int submitted, int refused, Duration took) {
        this.stage = stage;
        this.delivered = rows.stream().filter(DemoRow::confirmed).toList();
        this.submitted = submitted;
        this.refused = refused;
        this.took = took;
        delivered.forEach(row ->
                statuses.computeIfAbsent(row.order(), key -> new ArrayList<>()).add(row.status()));
    }

    int delivered() {
        return delivered.size();
    }

    int submitted() {
        return submitted;
    }

    Duration took() {
        return took;
    }

    int orders() {
        return statuses.size();
    }

    boolean allVerified() {
        return delivered.stream().allMatch(DemoRow::isVerified);
    }

    long inBothLanguages() {
        return delivered.stream().filter(DemoRow::isInBothLanguages).count();
    }

    /** Orders that looked for another driver after one had taken them. */
    List<OrderKey> backToSend() {
        return statuses.entrySet().stream()
                .filter(order -> order.getValue().indexOf("TO_SEND") > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    long cardsOnPhones() {
        return stage.sandbox().cards().stream().filter(PhoneCard::visible).count();
    }

    /** Whether the sandbox received nothing after something newer. */
    boolean inOrder() {
        OrderJudgement total = stage.sandbox().journal().judge().total();
        return total.outOfOrder() == 0 && total.staleEffects() == 0;
    }

    ExitCode code() {
        OrderReader reader = stage.service().orderlane().reader();
        if (refused > 0) {
            return ExitCode.RULE_BROKEN;
        }
        if (!reader.settled(Settled.PARKED, null, 1).notifications().isEmpty()) {
            return ExitCode.REFUSED;
        }
        if (reader.pending() > 0 || delivered.isEmpty()) {
            return ExitCode.UNREACHABLE;
        }
        if (!inOrder()) {
            return ExitCode.INTERNAL;
        }
        return allVerified() ? ExitCode.DONE : ExitCode.SIGNATURE_INVALID;
    }

    TextTable table() {
        TextTable table = new TextTable("SCENARIO", "ORDERS", "DELIVERED", "VERIFIED", "zh_HK + en_US");
        byScenario()
                .forEach((scenario, rows) -> table.row(
                        scenario,
                        count(rows.stream().map(DemoRow::order).distinct().count()),
                        count(rows.size()),
                        count(rows.stream().filter(DemoRow::isVerified).count()),
                        count(rows.stream().filter(DemoRow::isInBothLanguages).count())));
        return table;
    }

    private Map<String, List<DemoRow>> byScenario() {
        Map<String, List<DemoRow>> scenarios = new TreeMap<>();
        delivered.forEach(row -> scenarios
                .computeIfAbsent(row.order().scenario(), key -> new ArrayList<>())
                .add(row));
        return scenarios;
    }

    private static String count(long number) {
        return String.valueOf(number);
    }

    Tree.Obj tree() {
        return new Tree.Obj.Builder()
                .text("summary", code() == ExitCode.DONE ? "all delivered and verified" : "not all delivered")
                .number("submitted", submitted)
                .number("refused", refused)
                .number("delivered", delivered())
                .number("orders", orders())
                .flag("allVerified", allVerified())
                .flag("inOrder", inOrder())
                .number("inBothLanguages", inBothLanguages())
                .list("backToSend", backToSend(), key -> Tree.of(key.toString()))
                .number("cardsOnPhones", cardsOnPhones())
                .number("millis", took.toMillis())
                .build();
    }
}
