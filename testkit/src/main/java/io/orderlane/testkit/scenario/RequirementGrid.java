package io.orderlane.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.check.CheckReport;
import io.orderlane.core.check.CheckSettings;
import io.orderlane.core.check.UpdateChecker;
import io.orderlane.core.check.Violation;
import io.orderlane.core.check.ViolationCode;
import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.Field;
import io.orderlane.core.field.Placement;
import io.orderlane.core.provenance.Provenance;
import io.orderlane.core.scenario.FieldRule;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** What leaving out a field does at each status, compared with the definition. */
final class RequirementGrid<S extends Enum<S>> {

    private final Scenario<S> scenario;
    private final UpdateChecker checker;

    RequirementGrid(Scenario<S> scenario) {
        this.scenario = scenario;
        this.checker = new UpdateChecker(ScenarioRegistry.of(scenario), CheckSettings.DEFAULT);
    }

    Stream<DynamicTest> completeUpdates() {
        return statuses().map(status -> DynamicTest.dynamicTest("complete at " + status, () -> complete(status)));
    }

    void checkComplete() {
        statuses().forEach(this::complete);
    }

    private void complete(S status) {
        CheckReport report = check(new SampleUpdate<>(scenario, status));
        assertThat(report.violations()).isEmpty();
        assertThat(missing(report.warnings())).isEmpty();
    }

    Stream<DynamicTest> cells() {
        return statuses()
                .flatMap(status -> scenario.fields().stream()
                        .map(field -> DynamicTest.dynamicTest(
                                field.name() + " left out at " + status, () -> leftOut(field, status))));
    }

    Stream<DynamicTest> conditions() {
        return statuses()
                .flatMap(status -> scenario.rules().stream()
                        .filter(rule -> rule.asksAt(status))
                        .filter(rule -> new SampleUpdate<>(scenario, status)
                                .contradicting(rule.when())
                                .isPresent())
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.field().name() + " left out at " + status + " unless "
                                        + rule.when().describe(),
                                () -> conditionDoesNotHold(rule, status))));
    }

    private void leftOut(Field<S, ?> field, S status) {
        CheckReport report = check(new SampleUpdate<>(scenario, status).without(field));
        List<Provenance.Kind> asking = asking(field, status);
        boolean binding = asking.stream().anyMatch(kind -> kind != Provenance.Kind.INFERRED);
        assertThat(missing(report.violations())).isEqualTo(binding ? paths(field) : List.of());
        assertThat(missing(report.warnings())).isEqualTo(!binding && !asking.isEmpty() ? paths(field) : List.of());
    }

    private void conditionDoesNotHold(FieldRule<S> rule, S status) {
        SampleUpdate<S> update = new SampleUpdate<>(scenario, status)
                .without(rule.field())
                .contradicting(rule.when())
                .orElseThrow();
        CheckReport report = check(update);
        assertThat(missing(report.violations())).doesNotContainAnyElementsOf(paths(rule.field()));
        assertThat(missing(report.warnings())).doesNotContainAnyElementsOf(paths(rule.field()));
    }

    private Stream<S> statuses() {
        return Arrays.stream(scenario.statusClass().getEnumConstants());
    }

    private CheckReport check(SampleUpdate<S> update) {
        return checker.check(update.build(), SampleUpdate.NOW);
    }

    private List<Provenance.Kind> asking(Field<S, ?> field, S status) {
        return scenario.rules().stream()
                .filter(rule -> rule.field().equals(field) && rule.asksAt(status))
                .map(rule -> rule.source().kind())
                .toList();
    }

    private static List<String> missing(List<Violation> found) {
        return found.stream()
                .filter(violation -> violation.code() == ViolationCode.MISSING)
                .map(Violation::field)
                .toList();
    }

    private static List<String> paths(Field<?, ?> field) {
        if (field.placement() == Placement.LOCALE) {
            return Arrays.stream(DisplayLocale.values())
                    .map(locale -> "display." + locale.code() + "." + field.name())
                    .toList();
        }
        return List.of((field.placement() == Placement.SHARED ? "fields." : "") + field.name());
    }
}
