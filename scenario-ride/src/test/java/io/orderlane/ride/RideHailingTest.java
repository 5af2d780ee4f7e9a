package io.orderlane.ride;

import static io.orderlane.ride.RideFields.ACTION_URL;
import static io.orderlane.ride.RideFields.AUTO_COLOR;
import static io.orderlane.ride.RideFields.AUTO_MODEL;
import static io.orderlane.ride.RideFields.DRIVER_BOARD_DURATION;
import static io.orderlane.ride.RideFields.ESTIMATED_COST;
import static io.orderlane.ride.RideFields.ESTIMATED_COST_CURRENCY;
import static io.orderlane.ride.RideFields.LICENSE_PLATE;
import static io.orderlane.ride.RideFields.ORDER_URL;
import static io.orderlane.ride.RideFields.RESERVATION_TIME;
import static io.orderlane.ride.RideFields.RIDE_DEST_DURATION;
import static io.orderlane.ride.RideFields.RIDE_PRICE_TYPE;
import static io.orderlane.ride.RideFields.SERVICE_END_TIME;
import static io.orderlane.ride.RideFields.SERVICE_START_TIME;
import static io.orderlane.ride.RidePriceType.ESTIMATE;
import static io.orderlane.ride.RidePriceType.METER;
import static io.orderlane.ride.RideStatus.CANCEL_WAIT_PAY;
import static io.orderlane.ride.RideStatus.FINISHED;
import static io.orderlane.ride.RideStatus.ORDER_TAKEN;
import static io.orderlane.ride.RideStatus.PENDING;
import static io.orderlane.ride.RideStatus.SERVING;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.card.CardPainter;
import io.orderlane.core.check.CheckReport;
import io.orderlane.core.check.CheckSettings;
import io.orderlane.core.check.UpdateChecker;
import io.orderlane.core.check.Violation;
import io.orderlane.core.check.ViolationCode;
import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.Tree;
import io.orderlane.core.order.Content;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.provenance.Inferred;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.core.scenario.UpdateDraft;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The ride of the page's sample on both APIs, and what the pages say about it. */
class RideHailingTest {

    private static final Instant NOW = Instant.ofEpochMilli(1757402176458L);
    private static final Scenario<RideStatus> CARD = RideHailingContractCard.SCENARIO;

    @Test
    void theSampleOfThePagePassesAlthoughItCarriesNearlyEveryFieldAtPending() {
        CheckReport report = check(withCost(ride(RideHailing.SCENARIO, PENDING).with(RIDE_PRICE_TYPE, ESTIMATE)));
        assertThat(report.violations()).isEmpty();
        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void missingEstimatedCostIsBlockedWhileServing() {
        var update = ride(RideHailing.SCENARIO, SERVING).with(RIDE_PRICE_TYPE, ESTIMATE);
        assertThat(missing(check(update).violations()))
                .containsExactlyInAnyOrder("fields.estimated_cost", "fields.estimated_cost_currency");
    }

    @Test
    void missingEstimatedCostIsBlockedWhileServingWithoutPriceTypeToo() {
        assertThat(missing(check(ride(RideHailing.SCENARIO, SERVING)).violations()))
                .containsExactlyInAnyOrder("fields.estimated_cost", "fields.estimated_cost_currency");
    }

    @Test
    void noEstimatedCostIsNeededByTheMeter() {
        assertThat(check(ride(RideHailing.SCENARIO, SERVING).with(RIDE_PRICE_TYPE, METER))
                        .violations())
                .isEmpty();
    }

    @Test
    void noEstimatedCostIsNeededBeforeServing() {
        assertThat(check(ride(RideHailing.SCENARIO, ORDER_TAKEN)).violations()).isEmpty();
    }

    @Test
    void theDefaultPriceTypeIsNeverSent() {
        Content content = accepted(check(withCost(ride(RideHailing.SCENARIO, SERVING))));
        assertThat(content.shared().members()).doesNotContainKey("ride_price_type");
    }

    @Test
    void whatTheLostMarksMayHaveAskedForOnlyAdvises() {
        var update = RideHailing.SCENARIO.update(ORDER_TAKEN, "R-1", NOW).to("2160220159770000");
        CheckReport report = check(update.inBoth(AUTO_COLOR, "白色"));
        assertThat(report.violations()).isEmpty();
        assertThat(missing(report.warnings()))
                .containsExactlyInAnyOrder(
                        "fields.driver_board_duration", "fields.license_plate", "fields.service_start_time");
    }

    @Test
    void theContractCardOnlyAdvisesTheCostSinceItsOwnPageBreaksOff() {
        CheckReport report = check(CARD, ride(CARD, SERVING));
        assertThat(report.violations()).isEmpty();
        assertThat(missing(report.warnings())).contains("fields.estimated_cost", "fields.estimated_cost_currency");
    }

    @Test
    void theContractCardSendsListsWhereItsPageTypesThem() {
        var lists = CARD.reading(Map.of("array-fields", "list"));
        Content content = accepted(check(lists, withCost(ride(CARD, SERVING))));
        assertThat(content.shared().get("estimated_cost")).isEqualTo(new Tree.Items(List.of(Tree.of("3000"))));
        assertThat(content.display().get(DisplayLocale.EN_US).get("action_url")).isInstanceOf(Tree.Items.class);
    }

    @Test
    void theEndOfTheServiceIsANumberUnlessTheDescriptionIsFollowed() {
        Content number = accepted(check(ride(RideHailing.SCENARIO, FINISHED)));
        assertThat(number.shared().get("service_end_time")).isEqualTo(Tree.of(1757403076458L));
        var formatted = RideHailing.SCENARIO.reading(Map.of("service-end-time", "formatted"));
        Content text = accepted(check(formatted, ride(RideHailing.SCENARIO, FINISHED)));
        assertThat(text.shared().get("service_end_time")).isEqualTo(Tree.of("2025-09-09 15:31:16"));
    }

    @Test
    void cancelledWithPaymentDueIsDoubtedOnlyWhereChosen() {
        assertThat(codes(check(ride(RideHailing.SCENARIO, CANCEL_WAIT_PAY)).warnings()))
                .isEmpty();
        var doubted = RideHailing.SCENARIO.reading(Map.of("cancel-wait-pay", "doubted"));
        assertThat(codes(check(doubted, ride(RideHailing.SCENARIO, CANCEL_WAIT_PAY))
                        .warnings()))
                .containsExactly(ViolationCode.DOUBTFUL);
    }

    @Test
    void secondsInsteadOfMillisecondsAreNamedAsSuch() {
        Map<String, Tree> fields = Map.of("service_start_time", Tree.of(1757402176L));
        var members = new LinkedHashMap<>(
                ride(RideHailing.SCENARIO, ORDER_TAKEN).toTree().members());
        members.put("fields", new Tree.Obj(fields));
        CheckReport report = check(RideHailing.SCENARIO, new OrderUpdate(new Tree.Obj(members)));
        assertThat(report.violations()).isEmpty();
        assertThat(report.warnings())
                .filteredOn(warning -> warning.field().equals("fields.service_start_time"))
                .singleElement()
                .satisfies(warning -> assertThat(warning.found()).contains("seconds"));
        assertThat(accepted(report).shared().get("service_start_time")).isEqualTo(Tree.of(1757402176L));
    }

    @Test
    void unixTimestampsGoOutInSecondsWhereTheyAreReadSo() {
        var seconds = RideHailing.SCENARIO.reading(Map.of("unix-timestamps", "seconds"));
        Content content = accepted(check(seconds, withCost(ride(RideHailing.SCENARIO, SERVING))));
        assertThat(content.shared().get("service_start_time")).isEqualTo(Tree.of(1757402176L));
        assertThat(content.shared().get("reservation_time")).isEqualTo(Tree.of(1757402476L));
        assertThat(content.shared().get("service_end_time")).isEqualTo(Tree.of(1757403076458L));
        assertThat(CardPainter.paint(seconds, "SERVING", content, NOW, null, NOW.plusSeconds(300))
                        .face(DisplayLocale.EN_US)
                        .orElseThrow()
                        .progress())
                .isEqualTo(50);
    }

    @Test
    void theEndOfTheServiceIsMissedOnlyWhereItBegan() {
        var cancelled = RideHailing.SCENARIO.update(FINISHED, "R-1", NOW).to("2160220159770000");
        assertThat(missing(check(cancelled).warnings())).isEmpty();
        assertThat(missing(check(cancelled.with(SERVICE_START_TIME, NOW)).warnings()))
                .containsExactly("fields.service_end_time");
    }

    @Test
    void theContractCardRequiresTheCostWhereThePageIsReadAsItsOwn() {
        var own = CARD.reading(Map.of("hidden-path", "contract-card"));
        CheckReport report = check(own, ride(CARD, SERVING));
        assertThat(missing(report.violations()))
                .containsExactlyInAnyOrder("fields.estimated_cost", "fields.estimated_cost_currency");
        assertThat(missing(report.warnings())).isEmpty();
        assertThat(check(own, ride(CARD, SERVING).with(RIDE_PRICE_TYPE, METER)).violations())
                .isEmpty();
    }

    @Test
    void aLanguageIsAdvisedAtEveryShownStatusAndNeverRequired() {
        for (RideStatus status : List.of(PENDING, RideStatus.CLOSED)) {
            var silent = RideHailing.SCENARIO.update(status, "R-1", NOW).to("2160220159770000");
            CheckReport report = check(silent);
            assertThat(report.violations()).isEmpty();
            assertThat(report.warnings())
                    .singleElement()
                    .satisfies(gap -> assertThat(gap.code()).isEqualTo(ViolationCode.LANGUAGE_GAP))
                    .satisfies(gap -> assertThat(gap.source()).isInstanceOf(Inferred.class));
        }
    }

    @Test
    void bothScenariosHaveTheSameStatusesAndFields() {
        assertThat(CARD.fields()).containsExactlyElementsOf(RideHailing.SCENARIO.fields());
        assertThat(CARD.rows())
                .extracting(row -> row.status() + row.meaning() + row.effect().describe())
                .containsExactlyElementsOf(RideHailing.SCENARIO.rows().stream()
                        .map(row -> row.status() + row.meaning() + row.effect().describe())
                        .toList());
    }

    private static UpdateDraft<RideStatus> ride(Scenario<RideStatus> scenario, RideStatus status) {
        String page = "alipayhk://platformapi/startapp?appId=2102000032500019";
        return scenario.update(status, "1757402176458", NOW)
                .to("216022015977xxxx")
                .with(SERVICE_START_TIME, NOW)
                .with(SERVICE_END_TIME, NOW.plusSeconds(900))
                .with(RESERVATION_TIME, NOW.plusSeconds(300))
                .with(LICENSE_PLATE, "ALIPAYHK")
                .with(DRIVER_BOARD_DURATION, 5L)
                .with(RIDE_DEST_DURATION, 10L)
                .inBoth(ACTION_URL, page)
                .inBoth(ORDER_URL, page)
                .zhHk(AUTO_COLOR, "白色")
                .enUs(AUTO_COLOR, "White")
                .zhHk(AUTO_MODEL, "香港銅鑼灣勿地臣街 1 號")
                .enUs(AUTO_MODEL, "1 Matheson Street, Causeway Bay, Hong Kong");
    }

    private static UpdateDraft<RideStatus> withCost(UpdateDraft<RideStatus> draft) {
        return draft.with(ESTIMATED_COST, 3000L).with(ESTIMATED_COST_CURRENCY, Currency.getInstance("HKD"));
    }

    private static CheckReport check(UpdateDraft<RideStatus> draft) {
        return check(RideHailing.SCENARIO, draft);
    }

    private static CheckReport check(Scenario<RideStatus> scenario, UpdateDraft<RideStatus> draft) {
        return check(scenario, OrderUpdate.of(draft));
    }

    private static CheckReport check(Scenario<RideStatus> scenario, OrderUpdate update) {
        return new UpdateChecker(ScenarioRegistry.of(scenario), CheckSettings.DEFAULT).check(update, NOW);
    }

    private static Content accepted(CheckReport report) {
        assertThat(report.violations()).isEmpty();
        return report.accepted().orElseThrow().content();
    }

    private static List<String> missing(List<Violation> found) {
        return found.stream()
                .filter(violation -> violation.code() == ViolationCode.MISSING)
                .map(Violation::field)
                .toList();
    }

    private static List<ViolationCode> codes(List<Violation> found) {
        return found.stream().map(Violation::code).toList();
    }
}
