package io.orderlane.payment;

import static io.orderlane.payment.PaymentFields.ACTION_URL;
import static io.orderlane.payment.PaymentFields.BILL_AMOUNT;
import static io.orderlane.payment.PaymentFields.BILL_AMOUNT_CURRENCY;
import static io.orderlane.payment.PaymentFields.BILL_DESC;
import static io.orderlane.payment.PaymentFields.BILL_DUE_TIME;
import static io.orderlane.payment.PaymentFields.BILL_ICON_URL;
import static io.orderlane.payment.PaymentFields.BILL_MONTH_TIME;
import static io.orderlane.payment.PaymentFields.BILL_NAME;
import static io.orderlane.payment.PaymentFields.ORDER_URL;
import static io.orderlane.payment.PaymentStatus.CLOSED;
import static io.orderlane.payment.PaymentStatus.OVERDUED;
import static io.orderlane.payment.PaymentStatus.WAIT_PAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.orderlane.core.check.CheckReport;
import io.orderlane.core.check.CheckSettings;
import io.orderlane.core.check.UpdateChecker;
import io.orderlane.core.check.Violation;
import io.orderlane.core.check.ViolationCode;
import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.Tree;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.provenance.Inferred;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.core.scenario.UpdateDraft;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The bill of the page's sample, and what the page says about it. */
class PaymentOrderTest {

    private static final Instant NOW = Instant.parse("2024-10-05T02:00:00Z");

    @Test
    void theSampleOfThePagePasses() {
        CheckReport report = check(sample(WAIT_PAY).inBoth(BILL_ICON_URL, "https://www.example.com/icon.png"));
        assertThat(report.violations()).isEmpty();
        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void missingIconIsRefusedInEachLanguageWhilePaymentIsDue() {
        assertThat(check(sample(WAIT_PAY)).violations())
                .extracting(Violation::code, Violation::field)
                .containsExactlyInAnyOrder(
                        tuple(ViolationCode.MISSING, "display.zh_HK.bill_icon_url"),
                        tuple(ViolationCode.MISSING, "display.en_US.bill_icon_url"));
    }

    @Test
    void missingIconPassesOnceTheOrderIsClosed() {
        assertThat(check(sample(CLOSED)).violations()).isEmpty();
    }

    @Test
    void missingIconPassesAtOverdueUnlessTheNewerPageIsFollowed() {
        assertThat(check(sample(OVERDUED)).violations()).isEmpty();
        assertThat(check(reading("required-at", "all-but-closed"), sample(OVERDUED))
                        .violations())
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("display.zh_HK.bill_icon_url", "display.en_US.bill_icon_url");
    }

    @Test
    void theSpellingOfTheSamplesIsTakenAndSentAsInTheTable() {
        CheckReport report = check(PaymentOrder.SCENARIO, spelling(sample(CLOSED), "order_url", "order_Url"));
        assertThat(onTheWire(report)).containsKey("order_url").doesNotContainKey("order_Url");
    }

    @Test
    void theSpellingOfTheSamplesIsSentWhereChosen() {
        CheckReport report = check(reading("order-url-name", "order_Url"), sample(CLOSED));
        assertThat(onTheWire(report)).containsKey("order_Url").doesNotContainKey("order_url");
    }

    @Test
    void theMonthOfTheBaseApisSampleIsRefusedUnlessChosen() {
        var update = sample(CLOSED).inBoth(BILL_MONTH_TIME, "2024-10");
        assertThat(check(update).violations())
                .extracting(Violation::code)
                .containsOnly(ViolationCode.UNKNOWN_MEMBER)
                .hasSize(2);
        assertThat(onTheWire(check(reading("bill-month-time", "sent"), update)))
                .containsEntry("bill_moth_time", Tree.of("2024-10"));
    }

    @Test
    void anotherCurrencyThanHongKongDollarOrYuanIsRefused() {
        var update = sample(CLOSED).inBoth(BILL_AMOUNT_CURRENCY, Currency.getInstance("USD"));
        assertThat(check(update).violations()).extracting(Violation::code).containsOnly(ViolationCode.NOT_ALLOWED);
    }

    @Test
    void aStatusAfterClosedIsOnlyAdvisedAgainst() {
        assertThat(PaymentOrder.SCENARIO.row(CLOSED).isEnd()).isTrue();
        assertThat(PaymentOrder.SCENARIO.row(CLOSED).end()).isInstanceOf(Inferred.class);
    }

    private static UpdateDraft<PaymentStatus> sample(PaymentStatus status) {
        String page = "alipayhk://platformapi/startapp?appId=210202018547xxxx";
        return PaymentOrder.SCENARIO
                .update(status, "GDBJ0529000000000001", NOW)
                .to("2160220044640xxx")
                .zhHk(BILL_DESC, "煤氣十月賬單已發出")
                .enUs(BILL_DESC, "OCT Gas Bill Issued")
                .zhHk(BILL_NAME, "煤氣賬單")
                .enUs(BILL_NAME, "GAS BILL")
                .inBoth(BILL_DUE_TIME, LocalDate.parse("2024-10-15"))
                .inBoth(BILL_AMOUNT, 57000L)
                .inBoth(BILL_AMOUNT_CURRENCY, Currency.getInstance("HKD"))
                .inBoth(ACTION_URL, page)
                .inBoth(ORDER_URL, page);
    }

    private static Scenario<PaymentStatus> reading(String quirk, String reading) {
        return PaymentOrder.SCENARIO.reading(Map.of(quirk, reading));
    }

    private static CheckReport check(UpdateDraft<PaymentStatus> draft) {
        return check(PaymentOrder.SCENARIO, draft);
    }

    private static CheckReport check(Scenario<PaymentStatus> scenario, UpdateDraft<PaymentStatus> draft) {
        return check(scenario, OrderUpdate.of(draft));
    }

    private static CheckReport check(Scenario<PaymentStatus> scenario, OrderUpdate update) {
        return new UpdateChecker(ScenarioRegistry.of(scenario), CheckSettings.DEFAULT).check(update, NOW);
    }

    /** The same update with a member of each language spelt otherwise. */
    private static OrderUpdate spelling(UpdateDraft<PaymentStatus> draft, String from, String to) {
        Map<String, Tree> members = new LinkedHashMap<>(draft.toTree().members());
        Map<String, Tree> languages = new LinkedHashMap<>(((Tree.Obj) members.get("display")).members());
        languages.replaceAll((locale, object) -> {
            Map<String, Tree> fields = new LinkedHashMap<>(((Tree.Obj) object).members());
            fields.put(to, fields.remove(from));
            return new Tree.Obj(fields);
        });
        members.put("display", new Tree.Obj(languages));
        return new OrderUpdate(new Tree.Obj(members));
    }

    private static Map<String, Tree> onTheWire(CheckReport report) {
        assertThat(report.violations()).isEmpty();
        return report.accepted()
                .orElseThrow()
                .content()
                .display()
                .get(DisplayLocale.ZH_HK)
                .members();
    }
}
