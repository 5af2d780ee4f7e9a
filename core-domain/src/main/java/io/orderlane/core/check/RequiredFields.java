package io.orderlane.core.check;

import io.orderlane.core.field.Placement;
import io.orderlane.core.provenance.Provenance;
import io.orderlane.core.scenario.FieldRule;
import io.orderlane.core.scenario.Scenario;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rules of a scenario that ask for a field at one status, with the number of the field, strongest first: what is
 * missing is named once, by the strongest rule that asks for it. Compiled once for each scenario.
 *
 * @param once the rules about fields at the top or in {@code fields}
 */
record RequiredFields<S extends Enum<S>>(List<Numbered<S>> once, List<Numbered<S>> inEachLanguage) {

    /** A rule, the placement of its field and that field's number in the placement's table. */
    record Numbered<S extends Enum<S>>(FieldRule<S> rule, Placement placement, int number) {}

    static <S extends Enum<S>> Map<S, RequiredFields<S>> of(
            Scenario<S> scenario, Function<Placement, FieldTable> tables) {
        Map<S, RequiredFields<S>> byStatus = new EnumMap<>(scenario.statusClass());
        for (S status : scenario.statusClass().getEnumConstants()) {
            List<Numbered<S>> asking = scenario.rules().stream()
                    .filter(rule -> rule.asksAt(status))
                    .sorted(Comparator.comparing(rule -> rule.source().kind() == Provenance.Kind.INFERRED))
                    .map(rule -> numbered(rule, tables))
                    .toList();
            Map<Boolean, List<Numbered<S>>> parts =
                    asking.stream().collect(Collectors.partitioningBy(RequiredFields::isAboutALanguage));
            byStatus.put(
                    status,
                    new RequiredFields<>(parts.getOrDefault(false, List.of()), parts.getOrDefault(true, List.of())));
        }
        return byStatus;
    }

    private static <S extends Enum<S>> Numbered<S> numbered(FieldRule<S> rule, Function<Placement, FieldTable> tables) {
        Placement placement = rule.field().placement();
        return new Numbered<>(rule, placement, tables.apply(placement).index().number(rule.field()));
    }

    private static boolean isAboutALanguage(Numbered<?> asked) {
        return asked.placement() == Placement.LOCALE;
    }
}
