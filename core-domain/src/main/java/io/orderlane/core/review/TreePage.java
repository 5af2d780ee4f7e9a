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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The review page as data. */
final class TreePage<S extends Enum<S>> {

    private final Scenario<S> scenario;
    private final Matrix<S> matrix;

    TreePage(Scenario<S> scenario) {
        this.scenario = scenario;
        this.matrix = new Matrix<>(scenario);
    }

    Tree.Obj print() {
        Map<String, Tree> page = new LinkedHashMap<>();
        page.put("name", Tree.of(scenario.name()));
        page.put("baseApi", Tree.of(scenario.baseApi().label()));
        page.put("code", Tree.of(scenario.code()));
        page.put("statuses", list(scenario.rows(), this::status));
        page.put("fields", list(scenario.fields(), this::field));
        scenario.languagesRequired().ifPresent(source -> page.put("languages", source(source)));
        page.put("cardEnds", list(scenario.baseApi().cardRules(), rule -> rule(rule.words(), rule.source())));
        page.put("flow", list(scenario.flow(), rule -> rule(rule.kind().words(), rule.source())));
        page.put("quirks", list(scenario.quirks(), this::quirk));
        return new Tree.Obj(page);
    }

    private static <T> Tree list(Collection<T> rows, Function<T, Tree> row) {
        return new Tree.Items(rows.stream().map(row).toList());
    }

    private Tree status(StatusRow<S> row) {
        Map<String, Tree> cells = new LinkedHashMap<>();
        cells.put("status", Tree.of(row.status().name()));
        cells.put("meaning", Tree.of(row.meaning()));
        cells.put("card", Tree.of(row.effect().describe()));
        row.progressBar().ifPresent(bar -> cells.put("progress", Tree.of(bar.describe())));
        cells.put("source", source(row.source()));
        if (row.end() != null) {
            cells.put("end", source(row.end()));
            cells.put("mayBeFollowedBy", list(row.followers().stream().sorted().toList(), s -> Tree.of(s.name())));
        }
        return new Tree.Obj(cells);
    }

    private Tree field(Field<S, ?> field) {
        Map<String, Tree> cells = new LinkedHashMap<>();
        cells.put("name", Tree.of(field.name()));
        cells.put("aliases", list(field.aliases(), Tree::of));
        cells.put("place", Tree.of(field.placement().inUpdate()));
        cells.put("jsonType", Tree.of(field.type().wireForm().label()));
        cells.put("type", Tree.of(field.type().describe()));
        cells.put("example", Tree.of(field.type().example()));
        cells.put("source", source(scenario.sourceOf(field)));
        cells.put("concluded", list(field.type().concluded(), TreePage::source));
        cells.put("rules", list(matrix.rules(field), rule -> rule(matrix.words(rule), rule.source())));
        Map<String, Tree> byStatus = new LinkedHashMap<>();
        scenario.rows()
                .forEach(row -> byStatus.put(
                        row.status().name(),
                        Tree.of(matrix.cell(field, row.status()).label())));
        cells.put("byStatus", new Tree.Obj(byStatus));
        return new Tree.Obj(cells);
    }

    private static Tree rule(String words, Provenance source) {
        Map<String, Tree> cells = new LinkedHashMap<>();
        cells.put("rule", Tree.of(words));
        cells.put("source", source(source));
        return new Tree.Obj(cells);
    }

    private Tree quirk(Quirk quirk) {
        Map<String, Tree> cells = new LinkedHashMap<>();
        cells.put("name", Tree.of(quirk.name()));
        cells.put("found", Tree.of(quirk.found()));
        Map<String, Tree> readings = new LinkedHashMap<>();
        quirk.readings().forEach(reading -> readings.put(reading.name(), Tree.of(reading.means())));
        cells.put("readings", new Tree.Obj(readings));
        String ours = quirk.readings().get(0).name();
        cells.put("chosen", Tree.of(scenario.chosenReadings().getOrDefault(quirk.name(), ours)));
        return new Tree.Obj(cells);
    }

    private static Tree source(Provenance source) {
        Map<String, Tree> cells = new LinkedHashMap<>();
        cells.put("kind", Tree.of(source.kind().label()));
        if (source instanceof Stated stated) {
            cells.put("page", Tree.of(stated.page().title()));
            cells.put("place", Tree.of(stated.place()));
        } else if (source instanceof Inferred inferred) {
            cells.put("because", Tree.of(inferred.because()));
        } else if (source instanceof Ours ours) {
            cells.put("because", Tree.of(ours.because()));
        }
        return new Tree.Obj(cells);
    }
}
