package io.orderlane.core.check;

import static io.orderlane.core.Updates.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.Parcel;
import io.orderlane.core.Updates;
import io.orderlane.core.field.Tree;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.provenance.Enforcement;
import io.orderlane.core.provenance.Force;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The quick way of a check against the explaining one, on updates of the parcel that are spoiled by chance. */
class QuickCheckTest {

    private static final ScenarioRegistry SCENARIOS = ScenarioRegistry.of(Parcel.SCENARIO, Parcel.CARD);
    private static final List<Tree> VALUES = List.of(
            Tree.of(""),
            Tree.of("text"),
            Tree.of("a text of more than twelve characters"),
            Tree.of("3000"),
            Tree.of("HKD"),
            Tree.of("USD"),
            Tree.of("PREPAID"),
            Tree.of("ON_DELIVERY"),
            Tree.of("https://example.com"),
            Tree.of("https://example.com/a b"),
            Tree.of("\uD83D"),
            Tree.of(NOW.toEpochMilli()),
            Tree.of(NOW.getEpochSecond()),
            new Tree.Flag(true),
            Tree.Null.NULL,
            Tree.Obj.EMPTY,
            new Tree.Obj(Map.of("value", Tree.of("5"), "currency", Tree.of("HKD"))));
    private static final List<List<String>> PLACES = List.of(
            List.of("tradeNo"),
            List.of("tinyAppId"),
            List.of("merchantId"),
            List.of("amount"),
            List.of("fields"),
            List.of("fields", "payment"),
            List.of("fields", "fee"),
            List.of("fields", "fee_currency"),
            List.of("fields", "duty"),
            List.of("fields", "left_at"),
            List.of("fields", "travel_time"),
            List.of("fields", "stranger"),
            List.of("display"),
            List.of("display", "zh_CN"),
            List.of("display", "zh_HK"),
            List.of("display", "en_US"),
            List.of("display", "zh_HK", "shop"),
            List.of("display", "en_US", "shop"),
            List.of("display", "zh_HK", "track_url"),
            List.of("display", "zh_HK", "track_Url"),
            List.of("display", "en_US", "track_url"),
            List.of("display", "en_US", "track_Url"));

    private final Random dice = new Random(20261121);

    private OrderUpdate spoiled(Scenario<Parcel.Status> scenario) {
        Parcel.Status status = Parcel.Status.values()[dice.nextInt(4)];
        OrderUpdate update = Updates.with(OrderUpdate.of(Updates.onTheWay("P-1")), Tree.of(status.name()), "status");
        update = Updates.with(update, Tree.of(scenario.name()), "scenario");
        for (int changes = dice.nextInt(4); changes > 0; changes--) {
            update = changed(update, PLACES.get(dice.nextInt(PLACES.size())).toArray(String[]::new));
        }
        return update;
    }

    private OrderUpdate changed(OrderUpdate update, String... path) {
        boolean reachable = path.length == 1
                || (update.members().get(path[0]) instanceof Tree.Obj inner
                        && (path.length == 2 || inner.get(path[1]) == null || inner.get(path[1]) instanceof Tree.Obj));
        if (!reachable) {
            return update;
        }
        return dice.nextInt(3) == 0
                ? Updates.without(update, path)
                : Updates.with(update, VALUES.get(dice.nextInt(VALUES.size())), path);
    }

    private void holdAgainstEachOther(CheckSettings settings, Scenario<Parcel.Status> scenario) {
        UpdateChecker checker = new UpdateChecker(SCENARIOS, settings, Set.of());
        UpdateChecker explaining = checker.explainingAlways();
        List<OrderUpdate> updates = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            updates.add(spoiled(scenario));
        }
        assertThat(updates)
                .allSatisfy(update -> assertThat(checker.check(update, NOW)).isEqualTo(explaining.check(update, NOW)));
    }

    @Test
    void bothWaysFindTheSame() {
        holdAgainstEachOther(CheckSettings.DEFAULT, Parcel.SCENARIO);
        holdAgainstEachOther(CheckSettings.DEFAULT, Parcel.CARD);
    }

    @Test
    void bothWaysFindTheSameUnderEveryEnforcement() {
        for (Force stated : Force.values()) {
            for (Force inferred : Force.values()) {
                Enforcement enforcement = new Enforcement(stated, inferred);
                holdAgainstEachOther(
                        new CheckSettings(enforcement, Duration.ofMinutes(5), Duration.ofDays(30)), Parcel.SCENARIO);
            }
        }
    }

    @Test
    void theQuickWayIsTakenExactlyWhenNothingIsFound() {
        var explained = new ScenarioCheck<>(Parcel.SCENARIO, SCENARIOS, CheckSettings.DEFAULT, false);
        var quick = new ScenarioCheck<>(Parcel.SCENARIO, SCENARIOS, CheckSettings.DEFAULT, true);
        int passed = 0;
        for (int i = 0; i < 5000; i++) {
            OrderUpdate update = spoiled(Parcel.SCENARIO);
            Parcel.Status status = Parcel.Status.valueOf(update.textOrBlank("status"));
            Findings findings = new Findings(Enforcement.DEFAULT);
            CheckedFields expected = explained.fields(update.members(), Optional.of(status), findings);
            boolean nothingFound =
                    findings.nothingBlocks() && findings.warnings().isEmpty();
            assertThat(quick.quickly(update.members(), status))
                    .as("the quick way of %s", update.members())
                    .isEqualTo(nothingFound ? Optional.of(expected) : Optional.empty());
            passed += nothingFound ? 1 : 0;
        }
        assertThat(passed).isBetween(500, 4500);
    }

    @Test
    void whatGoesOutKeepsItsDeclaredOrder() {
        OrderUpdate update = OrderUpdate.of(Updates.onTheWay("P-1"));
        OrderUpdate turned = Updates.with(Updates.without(update, "fields", "fee"), Tree.of("3000"), "fields", "fee");
        CheckReport report = new UpdateChecker(SCENARIOS, CheckSettings.DEFAULT).check(turned, NOW);
        assertThat(report.accepted().orElseThrow().content().shared().members().keySet())
                .containsExactly("fee", "fee_currency", "left_at", "travel_time");
    }
}
