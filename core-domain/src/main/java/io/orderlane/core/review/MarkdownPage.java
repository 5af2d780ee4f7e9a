package io.orderlane.core.review;

import io.orderlane.core.field.Field;
import io.orderlane.core.provenance.Provenance;
import io.orderlane.core.scenario.CardRule;
import io.orderlane.core.scenario.FieldRule;
import io.orderlane.core.scenario.FlowRule;
import io.orderlane.core.scenario.Quirk;
import io.orderlane.core.scenario.QuirkReading;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.StatusRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The review page as Markdown. */
final class MarkdownPage<S extends Enum<S>> {

    private final Scenario<S> scenario;
    private final Matrix<S> matrix;
    private final StringBuilder out = new StringBuilder();

    MarkdownPage(Scenario<S> scenario) {
        this.scenario = scenario;
        this.matrix = new Matrix<>(scenario);
    }

    String print() {
        line("# " + scenario.name());
        line("");
        line("Base API: " + scenario.baseApi() + " · AlipayHK's code: `" + scenario.code() + "`");
        line("");
        line(
                "What is **bold** is inferred: no page says so, and it only advises. A value of the stated JSON type in another form than"
                        + " is inferred goes out as given; our card leaves it out.");
        statuses();
        matrix();
        fields();
        languages();
        cardEnds();
        flow();
        quirks();
        return out.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private void heading(String title, String... columns) {
        line("");
        line("## " + title);
        line("");
        if (columns.length > 0) {
            header(List.of(columns));
        }
    }

    private void header(List<String> columns) {
        row(columns);
        row(columns.stream().map(column -> "---").toList());
    }

    private void row(List<String> cells) {
        line("| " + cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ")) + " |");
    }

    private void row(Provenance source, String... cells) {
        boolean inferred = source.kind() == Provenance.Kind.INFERRED;
        row(List.of(cells).stream()
                .map(cell -> inferred && !cell.isEmpty() && !cell.contains("**") ? "**" + cell + "**" : cell)
                .toList());
    }

    /** A source in words, in bold where it is inferred. */
    private static String told(Provenance source) {
        String words = source.describe();
        return source.kind() == Provenance.Kind.INFERRED ? "**" + words + "**" : words;
    }

    private void statuses() {
        heading("Statuses", "status", "meaning", "card", "progress", "end of the order", "source");
        for (StatusRow<S> status : scenario.rows()) {
            row(
                    status.source(),
                    status.status().name(),
                    status.meaning(),
                    status.effect().describe(),
                    status.progressBar().map(bar -> bar.describe()).orElse(""),
                    end(status),
                    status.source().describe());
        }
    }

    private String end(StatusRow<S> status) {
        if (status.end() == null) {
            return "";
        }
        List<String> followers = scenario.rows().stream()
                .map(StatusRow::status)
                .filter(status.followers()::contains)
                .map(Enum::name)
                .toList();
        return "yes, " + told(status.end())
                + (followers.isEmpty() ? "" : "; may be followed by " + String.join(", ", followers));
    }

    private void matrix() {
        heading("Fields by status");
        line(
                "● required · ▲ required under a condition · ○ advised (inferred) · △ advised under a condition · `·` optional");
        line("");
        List<String> columns = new ArrayList<>(List.of("field"));
        scenario.rows().forEach(row -> columns.add(row.status().name()));
        header(columns);
        for (Field<S, ?> field : scenario.fields()) {
            List<String> cells = new ArrayList<>(List.of("`" + field.name() + "`"));
            scenario.rows()
                    .forEach(row -> cells.add(matrix.cell(field, row.status()).mark()));
            row(cells);
        }
    }

    private void fields() {
        heading(
                "Fields",
                "field",
                "where",
                "JSON type",
                "type",
                "rule",
                "source of the rule",
                "source of name and type");
        for (FieldRule<S> rule : scenario.rules()) {
            Field<S, ?> field = rule.field();
            row(
                    rule.source(),
                    name(field),
                    "`" + field.placement().inUpdate() + "`",
                    field.type().wireForm().label(),
                    field.type().describe(),
                    matrix.words(rule),
                    rule.source().describe(),
                    described(field));
        }
    }

    /** Where the field's name and type come from, and what of its form is inferred. */
    private String described(Field<S, ?> field) {
        StringBuilder words = new StringBuilder(told(scenario.sourceOf(field)));
        field.type().concluded().forEach(form -> words.append("; form ").append(told(form)));
        return words.toString();
    }

    private String name(Field<S, ?> field) {
        String aliases = field.aliases().isEmpty() ? "" : " (also taken: " + String.join(", ", field.aliases()) + ")";
        return "`" + field.name() + "`" + aliases;
    }

    private void languages() {
        scenario.languagesRequired().ifPresent(source -> {
            heading("Languages", "rule", "source");
            row(
                    source,
                    (source.kind() == Provenance.Kind.INFERRED ? "advised" : "required")
                            + ": display text in at least one language at every status that shows the card",
                    source.describe());
        });
    }

    private void cardEnds() {
        heading("The card's end", "rule", "source");
        for (CardRule rule : scenario.baseApi().cardRules()) {
            row(rule.source(), rule.words(), rule.source().describe());
        }
    }

    private void flow() {
        if (scenario.flow().isEmpty()) {
            return;
        }
        heading("Order of statuses", "rule", "source");
        for (FlowRule rule : scenario.flow()) {
            row(rule.source(), rule.kind().words(), rule.source().describe());
        }
    }

    private void quirks() {
        if (scenario.quirks().isEmpty()) {
            return;
        }
        heading("Quirks of the pages", "quirk", "what the pages say", "readings, ours first");
        for (Quirk quirk : scenario.quirks()) {
            row(List.of("`" + quirk.name() + "`", quirk.found(), readings(quirk)));
        }
    }

    private static String readings(Quirk quirk) {
        return quirk.readings().stream()
                .map((QuirkReading reading) -> "`" + reading.name() + "`: " + reading.means())
                .collect(Collectors.joining("; "));
    }
}
