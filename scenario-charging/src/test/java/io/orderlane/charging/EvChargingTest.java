package io.orderlane.charging;

import static io.orderlane.charging.ChargingFields.AMOUNT;
import static io.orderlane.charging.ChargingFields.MERCHANT_BILL_DETAIL;
import static io.orderlane.charging.ChargingFields.PLATFORM_NAME;
import static io.orderlane.charging.ChargingFields.PROGRESS_CURRENT;
import static io.orderlane.charging.ChargingFields.START_TIME;
import static io.orderlane.charging.ChargingFields.TRADE_NO;
import static io.orderlane.charging.ChargingStatus.COMPLETED;
import static io.orderlane.charging.ChargingStatus.FAULT;
import static io.orderlane.charging.ChargingStatus.FINISHED;
import static io.orderlane.charging.ChargingStatus.PARKING_DUE;
import static io.orderlane.charging.ChargingStatus.PAUSED;
import static io.orderlane.charging.ChargingStatus.SERVING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.orderlane.core.check.CheckReport;
import io.orderlane.core.check.CheckSettings;
import io.orderlane.core.check.CheckedUpdate;
import io.orderlane.core.check.ContentReader;
import io.orderlane.core.check.UpdateChecker;
import io.orderlane.core.check.Violation;
import io.orderlane.core.check.ViolationCode;
import io.orderlane.core.field.Money;
import io.orderlane.core.field.Tree;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.order.Content;
import io.orderlane.core.order.Order;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.core.scenario.UpdateDraft;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.core.status.UpdateDecider;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Charging, and what its page says about it. */
class EvChargingTest {

    private static final Instant NOW = Instant.ofEpochMilli(1740998266927L);
    private static final String DETAIL = "//platformapi/startapp?appId=2102000032500019";

    @Test
    void missingStartIsRefusedWhileServing() {
        assertThat(check(charge(SERVING)).violations())
                .extracting(Violation::code, Violation::field)
                .containsExactly(tuple(ViolationCode.MISSING, "fields.start_time"));
    }

    @Test
    void missingStartPassesOnceFinished() {
        CheckReport report = check(charge(FINISHED));
        assertThat(report.violations()).isEmpty();
        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void aPlatformNameOf65CharactersIsRefused() {
        assertThat(check(charge(FINISHED).zhHk(PLATFORM_NAME, "港".repeat(65))).violations())
                .extracting(Violation::code, Violation::field)
                .containsExactly(tuple(ViolationCode.TOO_LONG, "display.zh_HK.platform_name"));
    }

    @Test
    void aPlatformNameOf64CharactersPasses() {
        assertThat(check(charge(FINISHED).zhHk(PLATFORM_NAME, "港".repeat(64))).violations())
                .isEmpty();
    }

    @Test
    void theDescribedSchemeIsAcceptedWithAWarning() {
        CheckReport report = check(charge(FINISHED).with(MERCHANT_BILL_DETAIL, "allpayhk:" + DETAIL));
        assertThat(report.violations()).isEmpty();
        assertThat(report.warnings())
                .extracting(Violation::code, Violation::field)
                .containsExactly(tuple(ViolationCode.DOUBTFUL, "fields.merchant_bill_detail"));
        Content content = report.accepted().orElseThrow().content();
        assertThat(content.shared().get("merchant_bill_detail")).isEqualTo(Tree.of("allpayhk:" + DETAIL));
        assertThat(ContentReader.shared(EvCharging.SCENARIO, content).get(MERCHANT_BILL_DETAIL))
                .as("what a card may show")
                .isNull();
    }

    @Test
    void aRefusalAfterACompletedChargeNamesWhatMayFollow() {
        CheckedUpdate completed =
                check(charge(COMPLETED).with(START_TIME, NOW)).accepted().orElseThrow();
        CheckedUpdate again =
                check(charge(SERVING).with(START_TIME, NOW)).accepted().orElseThrow();
        NotificationId id = new NotificationId("1".repeat(32));
        UpdateDecider decide = UpdateDecider.byDefault();
        Order order =
                ((SubmissionResult.Accepted) decide.decide(new Candidate(completed, id, NOW, NOW), null, null)).order();
        SubmissionResult refused = decide.decide(new Candidate(again, id, NOW, NOW), order, null);
        assertThat(((SubmissionResult.AfterEnd) refused).violation().message())
                .contains("only [COMPLETED, PARKING_DUE, FINISHED] may follow");
    }

    @Test
    void theDescribedSchemeIsNotDoubtedWhereChosen() {
        Scenario<ChargingStatus> described = EvCharging.SCENARIO.reading(Map.of("bill-detail-scheme", "allpayhk"));
        assertThat(check(described, charge(FINISHED).with(MERCHANT_BILL_DETAIL, "allpayhk:" + DETAIL))
                        .warnings())
                .isEmpty();
        assertThat(check(described, charge(FINISHED)).warnings())
                .extracting(Violation::code)
                .containsExactly(ViolationCode.DOUBTFUL);
    }

    @Test
    void pausedIsDoubtedOnlyWhereFaultIsChosen() {
        var update = charge(PAUSED).with(START_TIME, NOW);
        assertThat(check(update).warnings()).isEmpty();
        Scenario<ChargingStatus> fault = EvCharging.SCENARIO.reading(Map.of("fault-or-paused", "fault"));
        assertThat(check(fault, update).warnings()).extracting(Violation::code).containsExactly(ViolationCode.DOUBTFUL);
    }

    @Test
    void anAmountGoesOutAsTextInCentsAndTheTradeNumberBesideTheExtraInformation() {
        CheckReport report = check(charge(SERVING)
                .with(START_TIME, NOW)
                .with(AMOUNT, Money.hkd(10000))
                .with(PROGRESS_CURRENT, 70L)
                .with(TRADE_NO, "2123094382159431592739568123"));
        Content content = report.accepted().orElseThrow().content();
        assertThat(content.top().get("tradeNo")).isEqualTo(Tree.of("2123094382159431592739568123"));
        assertThat(content.shared().get("progess_curr")).isEqualTo(Tree.of("70"));
        assertThat(((Tree.Obj) content.shared().get("amount")).get("value")).isEqualTo(Tree.of("10000"));
    }

    @Test
    void anAmountWithoutCurrencyIsRefused() {
        Map<String, Tree> fields = Map.of(
                "merchant_bill_detail",
                Tree.of("alipayhk:" + DETAIL),
                "amount",
                new Tree.Obj(Map.of("value", Tree.of("10000"))));
        var members = new LinkedHashMap<>(charge(FINISHED).toTree().members());
        members.put("fields", new Tree.Obj(fields));
        assertThat(check(EvCharging.SCENARIO, new OrderUpdate(new Tree.Obj(members)))
                        .violations())
                .extracting(Violation::code, Violation::field)
                .containsExactly(tuple(ViolationCode.MISSING, "fields.amount.currency"));
    }

    @Test
    void onlyNewerDataParkingAndTheFinishMayFollowACompletedCharge() {
        for (ChargingStatus next : ChargingStatus.values()) {
            boolean follows = List.of(COMPLETED, PARKING_DUE, FINISHED).contains(next);
            assertThat(EvCharging.SCENARIO.endBetween(COMPLETED.name(), next) != null)
                    .as("%s after COMPLETED", next)
                    .isEqualTo(!follows);
        }
    }

    @Test
    void nothingMayFollowAFinishedCharge() {
        for (ChargingStatus next : ChargingStatus.values()) {
            assertThat(EvCharging.SCENARIO.endBetween(FINISHED.name(), next)).isNotNull();
        }
    }

    @Test
    void completedDoesNotEndTheOrderWhereTheNewerPageIsFollowed() {
        var newer = EvCharging.SCENARIO.reading(Map.of("completed-ends", "no-end"));
        assertThat(newer.endBetween(COMPLETED.name(), FAULT)).isNull();
    }

    private static UpdateDraft<ChargingStatus> charge(ChargingStatus status) {
        return EvCharging.SCENARIO
                .update(status, "P2046", NOW)
                .to("2160220000000001")
                .with(MERCHANT_BILL_DETAIL, "alipayhk:" + DETAIL)
                .inBoth(PLATFORM_NAME, "AlipayHK");
    }

    private static CheckReport check(UpdateDraft<ChargingStatus> draft) {
        return check(EvCharging.SCENARIO, draft);
    }

    private static CheckReport check(Scenario<ChargingStatus> scenario, UpdateDraft<ChargingStatus> draft) {
        return check(scenario, OrderUpdate.of(draft));
    }

    private static CheckReport check(Scenario<ChargingStatus> scenario, OrderUpdate update) {
        return new UpdateChecker(ScenarioRegistry.of(scenario), CheckSettings.DEFAULT).check(update, NOW);
    }
}
