package io.orderlane.app.cli.scenarios;

import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.Style;
import io.orderlane.app.cli.console.TextTable;
import io.orderlane.core.card.text.Columns;
import io.orderlane.core.field.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One scenario in a terminal: numbered statuses, then fields against those numbers. */
final class ScenarioText {

    // spotless:off
    private static final Map<String, String> MARKS = Map.of(
            "required",      "●",
            "required-when", "▲",
            "advised",       "○",
            "advised-when",  "△",
            "optional",      "·");
    // spotless:on
    private static final String LEGEND =
            "● required   ▲ required under a condition   ○ △ advised (inferred)   · optional";

    private final Page page;
    private final Console console;
    private final Style style;
    private final List<String> lines = new ArrayList<>();

    ScenarioText(Tree.Obj tree, Console console) {
        this.page = new Page(tree);
        this.console = console;
        this.style = console.style();
    }

    List<String> lines() {
        lines.add(style.bold(page.text("name")) + "  " + page.text("baseApi") + " · " + page.text("code"));
        lines.add("");
        statuses().lines(console).forEach(lines::add);
        lines.add("");
        fields().lines(console).forEach(lines::add);
        lines.add(style.dim(LEGEND));
        conditions();
        flow();
        lines.add("");
        lines.add(style.dim("Types, sources and quirks: orderlane scenarios " + page.text("name") + " --markdown"));
        return lines;
    }

    private TextTable statuses() {
        TextTable table = new TextTable("  ", "STATUS", "MEANING", "CARD", "END", "SOURCE");
        int number = 1;
        for (Page status : page.list("statuses")) {
            table.row(
                    Columns.right(String.valueOf(number++), 2),
                    status.text("status"),
                    status.text("meaning"),
                    status.text("card"),
                    status.has("end") ? status.object("end").text("kind") : "",
                    status.object("source").text("kind"));
        }
        return table;
    }

    private TextTable fields() {
        TextTable table = new TextTable("FIELD", numbers(), "PLACE", "TYPE");
        for (Page field : page.list("fields")) {
            table.row(field.text("name"), marks(field), field.text("place"), field.text("type"));
        }
        return table;
    }

    private String numbers() {
        StringBuilder numbers = new StringBuilder();
        for (int number = 1; number <= page.list("statuses").size(); number++) {
            numbers.append(Columns.left(String.valueOf(number), 3));
        }
        return numbers.toString();
    }

    private String marks(Page field) {
        StringBuilder marks = new StringBuilder();
        for (Page status : page.list("statuses")) {
            String cell = field.object("byStatus").text(status.text("status"));
            marks.append(Columns.left(MARKS.getOrDefault(cell, "?"), 3));
        }
        return marks.toString();
    }

    private void conditions() {
        for (Page field : page.list("fields")) {
            for (Page rule : field.list("rules")) {
                if (rule.text("rule").matches("(required|advised) .* when .*")) {
                    lines.add(mark(rule) + " " + field.text("name") + ": " + rule.text("rule"));
                }
            }
        }
    }

    private static String mark(Page rule) {
        return rule.text("rule").startsWith("required") ? "▲" : "△";
    }

    private void flow() {
        for (Page rule : page.list("flow")) {
            lines.add(style.dim("→ ")
                    + rule.text("rule")
                    + style.dim(" (" + rule.object("source").text("kind") + ")"));
        }
    }
}
