package io.orderlane.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.check.CheckReport;
import io.orderlane.core.check.CheckSettings;
import io.orderlane.core.check.UpdateChecker;
import io.orderlane.core.field.Field;
import io.orderlane.core.field.Tree;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioRegistry;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Holds the quick way of checking against the explaining one, on updates that are complete but for what chance takes out or
 * replaces.
 */
final class SpoiledUpdates<S extends Enum<S>> {

    private static final int AT_EACH_STATUS = 300;
    private static final List<Tree> VALUES = List.of(
            Tree.of(""),
            Tree.of("x".repeat(300)),
            Tree.of("12"),
            Tree.of("-12.5"),
            Tree.of(SampleUpdate.NOW.getEpochSecond()),
            new Tree.Items(List.of()),
            Tree.of("HKD"),
            Tree.of("alipayhk://platformapi"),
            Tree.of("http://example.com/a b"),
            Tree.of(SampleUpdate.NOW.toEpochMilli()),
            Tree.of(7),
            new Tree.Flag(true),
            Tree.Null.NULL,
            Tree.Obj.EMPTY,
            new Tree.Items(List.of(Tree.of("a"))),
            new Tree.Obj(Map.of("value", Tree.of("5"), "currency", Tree.of("HKD"))));

    private final Scenario<S> scenario;
    private final List<Field<S, ?>> fields;
    private final UpdateChecker checker;
    private final UpdateChecker explaining;
    private final Random dice = new Random(20261121); // the same updates in every run

    SpoiledUpdates(Scenario<S> scenario) {
        this.scenario = scenario;
        this.fields = List.copyOf(scenario.fields());
        this.checker = new UpdateChecker(ScenarioRegistry.of(scenario), CheckSettings.DEFAULT);
        this.explaining = checker.explainingAlways();
    }

    void bothWaysAgreeAt(S status) {
        for (int i = 0; i < AT_EACH_STATUS; i++) {
            OrderUpdate update = spoiled(status);
            CheckReport quick = checker.check(update, SampleUpdate.NOW);
            assertThat(quick)
                    .as("the two ways of checking %s", update.members())
                    .isEqualTo(explaining.check(update, SampleUpdate.NOW));
        }
    }

    private OrderUpdate spoiled(S status) {
        SampleUpdate<S> update = new SampleUpdate<>(scenario, status);
        for (int changes = dice.nextInt(5); changes > 0; changes--) {
            Field<S, ?> field = fields.get(dice.nextInt(fields.size()));
            if (dice.nextBoolean()) {
                update.without(field);
            } else {
                update.with(field, VALUES.get(dice.nextInt(VALUES.size())));
            }
        }
        return update.build();
    }
}
