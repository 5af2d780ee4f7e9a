package io.orderlane.core.review;

import io.orderlane.core.field.Field;
import io.orderlane.core.provenance.Provenance;
import io.orderlane.core.scenario.FieldRule;
import io.orderlane.core.scenario.Scenario;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** When each field is required at each status. */
final class Matrix<S extends Enum<S>> {

    private final Scenario<S> scenario;

    Matrix(Scenario<S> scenario) {
        this.scenario = scenario;
    }

    /** What a cell says, strongest first. */
    enum Cell {
        REQUIRED("●"),
        REQUIRED_WHEN("▲"),
        ADVISED("○"),
        ADVISED_WHEN("△"),
        OPTIONAL("·");

        private final String mark;

        Cell(String mark) {
            this.mark = mark;
        }

        String mark() {
            return mark;
        }

        /** The name in data, such as {@code required-when}. */
        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    Cell cell(Field<S, ?> field, S status) {
        return rules(field).stream()
                .filter(rule -> rule.asksAt(status))
                .map(Matrix::cell)
                .min(Comparator.naturalOrder())
                .orElse(Cell.OPTIONAL);
    }

    private static Cell cell(FieldRule<?> rule) {
        boolean always = rule.when().fields().isEmpty();
        boolean advice = rule.source().kind() == Provenance.Kind.INFERRED;
        if (advice) {
            return always ? Cell.ADVISED : Cell.ADVISED_WHEN;
        }
        return always ? Cell.REQUIRED : Cell.REQUIRED_WHEN;
    }

    List<FieldRule<S>> rules(Field<S, ?> field) {
        return scenario.rules().stream()
                .filter(rule -> rule.field().equals(field))
                .toList();
    }

    /** A rule in words, such as {@code required at SERVING when ride_price_type is ESTIMATE}. */
    String words(FieldRule<S> rule) {
        if (!rule.isRequirement()) {
            return "optional"
                    + (rule.defaultValue() == null ? "" : ", taken for " + rule.defaultValue() + " when left out");
        }
        String when =
                rule.when().fields().isEmpty() ? "" : " when " + rule.when().describe();
        return (rule.source().kind() == Provenance.Kind.INFERRED ? "advised" : "required") + statuses(rule) + when;
    }

    private String statuses(FieldRule<S> rule) {
        List<S> all = scenario.rows().stream().map(row -> row.status()).toList();
        List<S> at = all.stream().filter(rule::asksAt).toList();
        if (at.size() == all.size()) {
            return " always";
        }
        List<S> except = all.stream().filter(status -> !rule.asksAt(status)).toList();
        return except.size() < at.size() && except.size() <= 2 ? " except at " + join(except) : " at " + join(at);
    }

    private static String join(List<? extends Enum<?>> statuses) {
        return String.join(", ", statuses.stream().map(Enum::name).toList());
    }
}
