package io.orderlane.app.cli.check;

import io.orderlane.app.cli.console.Style;
import io.orderlane.core.card.text.Columns;
import io.orderlane.core.card.text.LineWrap;
import io.orderlane.core.check.Violation;
import java.util.ArrayList;
import java.util.List;

/** What a check found, for people: expected beside found, the rule with its source, what to do. */
public final class CheckText {

    private static final String INDENT = "      ";
    private static final int LABEL = 10;
    private static final int WIDEST = 120;

    private final Style style;
    private final int columns;

    public CheckText(Style style, int columns) {
        this.style = style;
        this.columns = Math.max(60, Math.min(WIDEST, columns));
    }

    /** The lines about one update. */
    public List<String> of(CheckedLine line) {
        List<String> lines = new ArrayList<>();
        lines.add(head(line));
        line.violations().forEach(found -> add(lines, style.bad("✗"), found));
        line.warnings().forEach(found -> add(lines, style.odd("!"), found));
        rest(lines, style.bad("✗"), line.unlisted().violations(), "violation");
        rest(lines, style.odd("!"), line.unlisted().warnings(), "warning");
        return lines;
    }

    private String head(CheckedLine line) {
        String verdict = line.isBroken() ? style.bad("to correct") : style.good("ok");
        String warnings = line.warningCount() == 0
                ? ""
                : ", " + line.warningCount() + (line.warningCount() == 1 ? " warning" : " warnings");
        String repeats = line.repeats() == 0 ? "" : ", the same as line " + line.repeats();
        return style.bold("line " + line.line()) + "  " + verdict + repeats + warnings + "  " + line.name();
    }

    private static void rest(List<String> lines, String mark, int count, String word) {
        if (count > 0) {
            lines.add("  " + mark + " " + count + " more " + word + (count == 1 ? "" : "s")
                    + "; correct what is listed and check again");
        }
    }

    private void add(List<String> lines, String mark, CheckedLine.Found found) {
        Violation violation = found.violation();
        lines.add("  " + mark + " " + style.bold(violation.code() + "  " + violation.field())
                + style.dim("  line " + found.line()));
        violation.language().ifPresent(locale -> row(lines, "locale", locale.code()));
        row(lines, "found", violation.found());
        row(lines, "expected", violation.expected());
        row(lines, "rule", violation.rule());
        row(lines, "source", violation.source().describe());
        row(lines, "fix", violation.fix());
    }

    private void row(List<String> lines, String label, String text) {
        String before = INDENT + Columns.left(label, LABEL);
        for (String part : LineWrap.lines(text, columns - before.length())) {
            lines.add(before + part);
            before = " ".repeat(before.length());
        }
    }
}
