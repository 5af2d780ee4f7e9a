package io.orderlane.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.review.ScenarioTable;
import io.orderlane.core.scenario.Quirk;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioProvider;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every scenario must fulfil. A scenario's test implements it and names the provider, the names as the page prints
 * them, and how much is inferred; the rest is read from the definition.
 */
public interface ScenarioContract<S extends Enum<S>> {

    /** The scenario. */
    Scenario<S> scenario();

    /** The provider, as the class path finds it. */
    Class<? extends ScenarioProvider> provider();

    /** The code, the statuses and the fields as the page prints them, misspellings included, in its order. */
    List<String> namesOnTheWire();

    /** How many claims of the definition are inferred, so that a new guess is seen in review. */
    int inferredClaims();

    /** The approved page; {@code docs/scenarios/<name>.md} beside the module unless another is named. */
    default Path approvedPage() {
        return Path.of("..", "docs", "scenarios", scenario().name() + ".md");
    }

    /** How many updates its journeys have at least; 0 for a jar that brings none. */
    default int fewestJourneyUpdates() {
        return 10;
    }

    @Test
    default void everyStatusHasExactlyOneRow() {
        assertThat(scenario().rows())
                .extracting(row -> row.status())
                .containsExactly(scenario().statusClass().getEnumConstants());
    }

    @Test
    default void namesGoOnTheWireAsPrinted() {
        Stream<String> statuses =
                scenario().rows().stream().map(row -> row.status().name());
        Stream<String> fields = scenario().fields().stream().map(scenario()::wireName);
        List<String> names = Stream.of(Stream.of(scenario().code()), statuses, fields)
                .flatMap(part -> part)
                .toList();
        assertThat(names).containsExactlyElementsOf(namesOnTheWire());
    }

    @TestFactory
    default Stream<DynamicTest> aCompleteUpdatePassesAtEveryStatus() {
        return new RequirementGrid<>(scenario()).completeUpdates();
    }

    @TestFactory
    default Stream<DynamicTest> statedRequirementsBlockAndInferredOnesAdvise() {
        return new RequirementGrid<>(scenario()).cells();
    }

    @TestFactory
    default Stream<DynamicTest> aRequirementHoldsOnlyUnderItsCondition() {
        return new RequirementGrid<>(scenario()).conditions();
    }

    @TestFactory
    default Stream<DynamicTest> everyReadingOfEveryQuirkCanBeChosen() {
        return scenario().quirks().stream()
                .flatMap(quirk -> quirk.readings().stream()
                        .map(reading -> DynamicTest.dynamicTest(
                                quirk.name() + "=" + reading.name(), () -> canBeRead(quirk, reading.name()))));
    }

    private void canBeRead(Quirk quirk, String reading) {
        Scenario<S> read = scenario().reading(Map.of(quirk.name(), reading));
        assertThat(read.chosenReadings()).containsEntry(quirk.name(), reading);
        new RequirementGrid<>(read).checkComplete();
    }

    @Test
    default void everythingInferredIsCounted() {
        assertThat(InferredClaims.of(scenario()))
                .as("Inferred claims; when a new one is right, raise the number where the review sees it")
                .hasSize(inferredClaims());
    }

    @Test
    default void thePrintedPageIsTheApprovedOne() {
        String printed = ScenarioTable.of(scenario()).markdown();
        assertThat(printed)
                .as("The page of %s; when the change is right, run with -D%s=true", scenario(), ApprovedPage.APPROVE)
                .isEqualTo(new ApprovedPage(approvedPage()).textFor(printed));
    }

    @Test
    default void itsJourneysPassEveryRule() {
        List<OrderUpdate> updates = Journey.of(scenario().name(), provider().getClassLoader(), SampleUpdate.NOW);
        assertThat(updates).hasSizeGreaterThanOrEqualTo(fewestJourneyUpdates());
        new JourneyCheck(scenario()).take(updates);
    }

    @Test
    default void itsProviderIsPublicFinalAndMadeWithoutArguments() throws ReflectiveOperationException {
        assertThat(Modifier.isPublic(provider().getModifiers())).isTrue();
        assertThat(Modifier.isFinal(provider().getModifiers())).isTrue();
        assertThat(provider().getConstructor().newInstance().scenario()).isSameAs(scenario());
    }

    @Test
    default void itsProviderIsFoundOnceOnTheClassPath() {
        assertThat(ServiceLoader.load(ScenarioProvider.class, provider().getClassLoader()).stream()
                        .filter(found -> found.type().equals(provider())))
                .hasSize(1);
    }
}
