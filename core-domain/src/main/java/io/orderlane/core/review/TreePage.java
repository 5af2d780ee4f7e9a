package io.orderlane.core.review;

import io.orderlane.core.field.Field;
import io.orderlane.core.field.Tree;
import io.orderlane.core.provenance.Inferred;
import io.orderlane.core.provenance.Ours;
import io.orderlane.core.provenance.Provenance;
import io.orderlane.core.provenance.Stated;
import io.orderlane.core.scenario.Quirk;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.StatusRow;

/** The review page as data. */
final class TreePage<S extends Enum<S>> {

    private final Scenario<S> scenario;
    private final Matrix<S> matrix;

    TreePage(Scenario<S> scenario) {
        this.scenario = scenario;
        this.matrix = new Matrix<>(scenario);
    }

    Tree.Obj print() {
        Tree.Obj.Builder page = new Tree.Obj.Builder()
                .text("name", scenario.name())
                .text("baseApi", scenario.baseApi().label())
                .text("code", scenario.code())
                .list("statuses", scenario.rows(), this::status)
                .list("fields", scenario.fields(), this::field);
        scenario.languagesRequired().ifPresent(source -> page.put("languages", source(source)));
        return page.list("cardEnds", scenario.baseApi().cardRules(), rule -> rule(rule.words(), rule.source()))
                .list("flow", scenario.flow(), rule -> rule(rule.kind().words(), rule.source()))
                .list("quirks", scenario.quirks(), this::quirk)
                .build();
    }

    private Tree status(StatusRow<S> row) {
        Tree.Obj.Builder cells = new Tree.Obj.Builder()
                .text("status", row.status().name())
                .text("meaning", row.meaning())
                .text("card", row.effect().describe());
        row.progressBar().ifPresent(bar -> cells.text("progress", bar.describe()));
        cells.put("source", source(row.source()));
        if (row.end() != null) {
            cells.put("end", source(row.end()))
                    .list("mayBeFollowedBy", row.followers().stream().sorted().toList(), s -> Tree.of(s.name()));
        }
        return cells.build();
    }

    private Tree field(Field<S, ?> field) {
        Tree.Obj.Builder byStatus = new Tree.Obj.Builder();
        scenario.rows()
                .forEach(row -> byStatus.text(
                        row.status().name(), matrix.cell(field, row.status()).label()));
        return new Tree.Obj.Builder()
                .text("name", field.name())
                .list("aliases", field.aliases(), Tree::of)
                .text("place", field.placement().inUpdate())
                .text("jsonType", field.type().wireForm().label())
                .text("type", field.type().describe())
                .text("example", field.type().example())
                .put("source", source(scenario.sourceOf(field)))
                .list("concluded", field.type().concluded(), TreePage::source)
                .list("rules", matrix.rules(field), rule -> rule(matrix.words(rule), rule.source()))
                .put("byStatus", byStatus.build())
                .build();
    }

    private static Tree rule(String words, Provenance source) {
        return new Tree.Obj.Builder()
                .text("rule", words)
                .put("source", source(source))
                .build();
    }

    private Tree quirk(Quirk quirk) {
        Tree.Obj.Builder readings = new Tree.Obj.Builder();
        quirk.readings().forEach(reading -> readings.text(reading.name(), reading.means()));
        String ours = quirk.readings().get(0).name();
        return new Tree.Obj.Builder()
                .text("name", quirk.name())
                .text("found", quirk.found())
                .put("readings", readings.build())
                .text("chosen", scenario.chosenReadings().getOrDefault(quirk.name(), ours))
                .build();
    }

    private static Tree source(Provenance source) {
        Tree.Obj.Builder cells =
                new Tree.Obj.Builder().text("kind", source.kind().label());
        if (source instanceof Stated stated) {
            cells.text("page", stated.page().title()).text("place", stated.place());
        } else if (source instanceof Inferred inferred) {
            cells.text("because", inferred.because());
        } else if (source instanceof Ours ours) {
            cells.text("because", ours.because());
        }
        return cells.build();
    }
}
