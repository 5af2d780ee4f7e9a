package io.orderlane.core.scenario;

import io.orderlane.core.field.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Everything that can be wrong with a definition and that the compiler cannot see. */
final class DefinitionProblems<S extends Enum<S>> {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_STATUS = 32;

    private final ScenarioBuilder<S> definition;
    private final List<String> problems = new ArrayList<>();

    DefinitionProblems(ScenarioBuilder<S> definition) {
        this.definition = definition;
    }

    List<String> all() {
        name();
        statuses();
        fieldNames();
        conditions();
        cardFields();
        describedFields();
        quirks();
        return problems;
    }

    private void name() {
        if (!NAME.matcher(definition.name).matches()) {
            problems.add("The name \"" + definition.name
                    + "\" is not lower case words joined by hyphens, such as ride-hailing.");
        }
        if (definition.code.isBlank()) {
            problems.add("The code is blank; give the template code or business type that AlipayHK knows it by.");
        }
    }

    private void statuses() {
        Map<S, Integer> rows = new HashMap<>();
        definition.rows.forEach(row -> rows.merge(row.status(), 1, Integer::sum));
        for (S status : definition.statusClass.getEnumConstants()) {
            int count = rows.getOrDefault(status, 0);
            if (count != 1) {
                problems.add("Status " + status + " has " + (count == 0 ? "no row" : count + " rows")
                        + "; give it exactly one.");
            }
            if (definition.baseApi == BaseApi.ORDER_SERVICE && status.name().length() > LONGEST_STATUS) {
                problems.add(
                        "Status " + status + " is longer than the order service's " + LONGEST_STATUS + " characters.");
            }
        }
        if (definition.statusClass.getEnumConstants().length > Long.SIZE) {
            problems.add("There are more than " + Long.SIZE + " statuses; split the scenario.");
        }
    }

    private void fieldNames() {
        Map<String, Field<S, ?>> byName = new HashMap<>();
        for (Field<S, ?> field : definition.declaredFields()) {
            for (String spelling : spellings(field)) {
                Field<S, ?> other = byName.putIfAbsent(field.placement() + " " + spelling, field);
                if (other != null && !other.equals(field)) {
                    problems.add("Two fields are called \"" + spelling + "\" in "
                            + field.placement().inUpdate() + ".");
                }
            }
        }
    }

    private static Collection<String> spellings(Field<?, ?> field) {
        List<String> all = new ArrayList<>(field.aliases());
        all.add(field.name());
        return all;
    }

    private void conditions() {
        Set<Field<S, ?>> declared = new HashSet<>(definition.declaredFields());
        definition.rules.stream()
                .flatMap(rule -> rule.when().fields().stream())
                .filter(field -> !declared.contains(field))
                .distinct()
                .forEach(
                        field -> problems.add("A condition looks at " + field.name() + ", which has no row; add one."));
        definition.rules.stream()
                .filter(rule -> rule.when().fields().stream()
                                .anyMatch(f -> f.placement() == io.orderlane.core.field.Placement.LOCALE)
                        && rule.field().placement() != io.orderlane.core.field.Placement.LOCALE)
                .forEach(rule -> problems.add("The rule for " + rule.field().name()
                        + " looks at a field of one language, but holds for all; condition it on a shared field."));
    }

    private void cardFields() {
        Set<Field<S, ?>> declared = new HashSet<>(definition.declaredFields());
        List<Field<S, ?>> shown = new ArrayList<>();
        if (definition.layout != null) {
            shown.addAll(definition.layout.fields());
            missingHeadlines(definition.layout.headlines().keySet());
        }
        definition.rows.forEach(row -> row.progressBar().ifPresent(bar -> shown.addAll(bar.fields())));
        shown.stream()
                .filter(field -> !declared.contains(field))
                .distinct()
                .forEach(field -> problems.add("The card shows " + field.name() + ", which has no row; add one."));
    }

    private void missingHeadlines(Set<S> said) {
        Arrays.stream(definition.statusClass.getEnumConstants())
                .filter(status -> !said.contains(status))
                .forEach(status ->
                        problems.add("The card's layout says nothing at " + status + "; add says(" + status + ", …)."));
    }

    private void describedFields() {
        Set<Field<S, ?>> declared = new HashSet<>(definition.declaredFields());
        definition.sources.keySet().stream()
                .filter(field -> !declared.contains(field))
                .forEach(field -> problems.add(
                        "The name and type of " + field.name() + " are described, but the field has no row; add one."));
    }

    private void quirks() {
        Set<String> names = new HashSet<>();
        for (Quirk quirk : definition.quirks) {
            if (!names.add(quirk.name())) {
                problems.add("Two quirks are called \"" + quirk.name() + "\".");
            }
            if (quirk.readings().isEmpty()) {
                problems.add("Quirk \"" + quirk.name() + "\" has no reading; say at least which one we take.");
            }
            quirk.readings().forEach(reading -> reading.changes().forEach(change -> change(quirk, change)));
        }
    }

    private void change(Quirk quirk, WireChange change) {
        QuirkTarget target = QuirkTarget.of(change);
        Field<?, ?> field = target.field();
        if (field != null && !target.brings() && !definition.declaredFields().contains(field)) {
            problems.add("Quirk \"" + quirk.name() + "\" is about " + field.name() + ", which has no row; add one.");
        }
        Enum<?> status = target.status();
        if (status != null && status.getDeclaringClass() != definition.statusClass) {
            problems.add(
                    "Quirk \"" + quirk.name() + "\" is about " + status + ", which is a status of another scenario.");
        }
    }
}
