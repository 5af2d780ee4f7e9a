package io.orderlane.core.check;

import static io.orderlane.core.Updates.NOW;
import static io.orderlane.core.Updates.with;
import static io.orderlane.core.Updates.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.orderlane.core.Parcel;
import io.orderlane.core.Updates;
import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.Tree;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.provenance.Enforcement;
import io.orderlane.core.provenance.Force;
import io.orderlane.core.scenario.ScenarioRegistry;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UpdateCheckerTest {

    private static final ScenarioRegistry SCENARIOS = ScenarioRegistry.of(Parcel.SCENARIO, Parcel.CARD);
    private final UpdateChecker checker =
            new UpdateChecker(SCENARIOS, CheckSettings.DEFAULT, Set.of("default", "shop-2"));
    private final OrderUpdate good = OrderUpdate.of(Updates.onTheWay("P-1"));

    private CheckReport check(OrderUpdate update) {
        return checker.check(update, NOW);
    }

    private static List<String> fields(List<Violation> violations) {
        return violations.stream().map(Violation::field).toList();
    }

    private Violation only(OrderUpdate update) {
        assertThat(check(update).violations()).hasSize(1);
        return check(update).violations().get(0);
    }

    @Test
    void aCompleteUpdatePassesWithoutWarning() {
        assertThat(check(good).violations()).isEmpty();
        assertThat(check(good).warnings()).isEmpty();
        assertThat(check(good).accepted()).isPresent();
    }

    @Test
    void aDeadlineThatHasPassedIsTakenAndAdvisedAbout() {
        OrderUpdate late = with(good, Tree.of(NOW.minusSeconds(1).toEpochMilli()), "deliverBy");
        assertThat(check(late).violations()).isEmpty();
        assertThat(check(late).warnings()).singleElement().satisfies(advice -> {
            assertThat(advice.field()).isEqualTo("deliverBy");
            assertThat(advice.fix()).contains("expires at once");
        });
        OrderUpdate inTime = with(good, Tree.of(NOW.plusSeconds(1).toEpochMilli()), "deliverBy");
        assertThat(check(inTime).warnings()).isEmpty();
    }

    @Test
    void anEndThatHasPassedIsTakenAndAdvisedAbout() {
        OrderUpdate card = with(good, Tree.of("parcel-card"), "scenario");
        OrderUpdate ended = with(card, Tree.of(NOW.minusSeconds(1).toEpochMilli()), "endDate");
        assertThat(check(ended).violations()).isEmpty();
        assertThat(check(ended).warnings())
                .filteredOn(advice -> advice.field().equals("endDate"))
                .singleElement()
                .satisfies(advice -> assertThat(advice.rule()).contains("only sent where a card"));
        OrderUpdate open = with(card, Tree.of(NOW.plusSeconds(1).toEpochMilli()), "endDate");
        assertThat(fields(check(open).warnings())).doesNotContain("endDate");
    }

    @Test
    void namesOfAlipayHkLeadToOurs() {
        assertThat(fixOf("merchantOrderDetailUrl")).isEqualTo("Here it is called \"orderDetailUrl\".");
        assertThat(fixOf("amountCurrency")).contains("\"amount.currency\"");
        assertThat(fixOf("orderModifyTime")).contains("\"occurredAt\"");
        assertThat(fixOf("bizDate")).contains("\"occurredAt\"");
        assertThat(fixOf("merchantBizNo")).contains("\"orderNo\"");
        assertThat(fixOf("extInfo.payment")).contains("\"fields.payment\"");
        assertThat(fixOf("requestId")).contains("Orderlane makes it");
    }

    private String fixOf(String member) {
        return only(with(good, Tree.of("x"), member)).fix();
    }

    @Test
    void anotherSpellingHereComesBeforeAnotherScenario() {
        assertThat(only(with(good, Tree.of("https://a.example"), "display", "en_US", "TRACKURL"))
                        .fix())
                .isEqualTo("Did you mean \"track_url\"?");
        assertThat(only(with(good, Tree.of("https://a.example"), "fields", "TrackUrl"))
                        .fix())
                .startsWith("Did you mean \"track_url\"? It stands in display.");
    }

    @Test
    void membersOfObjectsGetAHintToo() {
        OrderUpdate misspelt = with(good, Tree.of("HKD"), "fields", "duty", "curency");
        assertThat(check(with(misspelt, Tree.of(100), "fields", "duty", "value"))
                        .violations())
                .anySatisfy(violation -> {
                    assertThat(violation.field()).isEqualTo("fields.duty.curency");
                    assertThat(violation.fix()).isEqualTo("Did you mean \"currency\"? Otherwise remove it.");
                });
    }

    @Test
    void anUpdateWithoutAnAccountNeedsTheDefaultOne() {
        UpdateChecker named = new UpdateChecker(SCENARIOS, CheckSettings.DEFAULT, Set.of("shop-2"));
        assertThat(named.check(good, NOW).violations()).singleElement().satisfies(missing -> {
            assertThat(missing.code()).isEqualTo(ViolationCode.UNKNOWN_ACCOUNT);
            assertThat(missing.found()).isEqualTo("nothing, which means \"default\"");
        });
        assertThat(named.check(with(good, Tree.of("shop-2"), "account"), NOW).violations())
                .isEmpty();
    }

    @Test
    void idsAndNumbersArePlainText() {
        OrderUpdate bad = with(good, Tree.of("P-\u0000"), "orderNo");
        bad = with(bad, Tree.of("21\u202e60"), "recipient", "userId");
        bad = with(bad, Tree.of("T\u009b1"), "tradeNo");
        assertThat(check(bad).violations())
                .extracting(Violation::code, Violation::field, Violation::found)
                .containsExactlyInAnyOrder(
                        tuple(ViolationCode.BAD_FORMAT, "orderNo", "the control character U+0000 as character 3"),
                        tuple(
                                ViolationCode.BAD_FORMAT,
                                "recipient.userId",
                                "the control character U+202E as character 3"),
                        tuple(ViolationCode.BAD_FORMAT, "tradeNo", "the control character U+009B as character 2"));
        assertThat(only(with(good, Tree.of("P\ud83d"), "orderNo")).found()).contains("half of a character");
        assertThat(check(with(good, Tree.of("訂單-é🚕"), "orderNo")).violations()).isEmpty();
    }

    @Test
    void everyProblemIsReportedAtOnce() {
        OrderUpdate bad = with(good, Tree.of("NOWHERE"), "status");
        bad = with(bad, Tree.of("x".repeat(33)), "orderNo");
        bad = with(bad, Tree.of("yesterday"), "occurredAt");
        bad = with(bad, Tree.of("b"), "recipient", "openId");
        bad = with(bad, new Tree.Decimal(new BigDecimal("1.5")), "fields", "fee");
        bad = with(bad, Tree.of("USD"), "fields", "fee_currency");
        bad = with(bad, Tree.of("?"), "fields", "colour");
        bad = with(bad, Tree.Obj.EMPTY, "display", "zh_CN");
        bad = with(bad, Tree.of("a shop with a long name"), "display", "en_US", "shop");
        assertThat(fields(check(bad).violations()))
                .containsExactlyInAnyOrder(
                        "status",
                        "orderNo",
                        "occurredAt",
                        "recipient",
                        "fields.fee",
                        "fields.fee_currency",
                        "fields.colour",
                        "display.zh_CN",
                        "display.en_US.shop");
        assertThat(check(bad).accepted()).isEmpty();
    }

    @Test
    void aMissingFieldIsNamedInEachLanguageWithRuleSourceAndFix() {
        OrderUpdate bad = without(without(good, "display", "zh_HK", "shop"), "display", "en_US", "shop");
        List<Violation> found = check(bad).violations();
        assertThat(fields(found)).containsExactly("display.zh_HK.shop", "display.en_US.shop");
        assertThat(found.get(0).locale()).isEqualTo(DisplayLocale.ZH_HK);
        assertThat(found.get(0).message())
                .contains("found nothing", "Required at ON_THE_WAY", "stated: Parcels, fields", "Add \"shop\"");
    }

    @Test
    void aConditionReadsTheDefaultWhenItsFieldIsLeftOut() {
        OrderUpdate noFee = without(without(good, "fields", "fee"), "fields", "fee_currency");
        assertThat(fields(check(noFee).violations())).containsExactly("fields.fee", "fields.fee_currency");
        assertThat(check(noFee).violations().get(0).rule()).contains("payment is ON_DELIVERY (its default)");
        assertThat(check(with(noFee, Tree.of("PREPAID"), "fields", "payment")).violations())
                .isEmpty();
    }

    @Test
    void aDefaultIsNeverWritten() {
        assertThat(check(good).accepted().orElseThrow().content().shared().members())
                .doesNotContainKey("payment");
    }

    @Test
    void anInferredRuleOnlyAdvises() {
        CheckReport report = check(without(good, "fields", "left_at"));
        assertThat(report.violations()).isEmpty();
        assertThat(fields(report.warnings())).containsExactly("fields.left_at");
    }

    @Test
    void enforcementCanTurnAdviceIntoRefusalAndBack() {
        var strict = new CheckSettings(
                new Enforcement(Force.BLOCK, Force.BLOCK), Duration.ofMinutes(5), Duration.ofDays(30));
        var lenient =
                new CheckSettings(new Enforcement(Force.WARN, Force.OFF), Duration.ofMinutes(5), Duration.ofDays(30));
        OrderUpdate gaps = without(without(good, "fields", "left_at"), "display", "en_US", "shop");
        assertThat(fields(new UpdateChecker(SCENARIOS, strict).check(gaps, NOW).violations()))
                .containsExactlyInAnyOrder("fields.left_at", "display.en_US.shop");
        CheckReport advised = new UpdateChecker(SCENARIOS, lenient).check(gaps, NOW);
        assertThat(advised.violations()).isEmpty();
        assertThat(fields(advised.warnings())).contains("display.en_US.shop").doesNotContain("fields.left_at");
    }

    @Test
    void aMemberInTheWrongPlaceIsToldWhereItBelongs() {
        assertThat(only(with(good, Tree.of("2500"), "fee2")).code()).isEqualTo(ViolationCode.UNKNOWN_MEMBER);
        Violation top = only(with(good, Tree.of("5"), "travel_time"));
        assertThat(top.code()).isEqualTo(ViolationCode.MISPLACED_MEMBER);
        assertThat(top.fix()).contains("Move it to fields");
        assertThat(only(with(good, Tree.of("x"), "fields", "shop")).fix()).contains("display.<locale>");
        assertThat(only(with(good, Tree.of("x"), "fields", "tradeNo")).fix()).contains("top level");
        assertThat(only(with(good, Tree.of(1), "display", "en_US", "left_at")).fix())
                .contains("fields");
        assertThat(only(with(good, Tree.of(1), "amount")).fix()).contains("contract-card");
    }

    @Test
    void aMisspeltMemberIsGivenTheNearestName() {
        assertThat(only(with(good, Tree.of("x"), "trade_no")).fix()).isEqualTo("Did you mean \"tradeNo\"?");
        OrderUpdate misspelt = with(without(good, "scenario"), Tree.of("parcels"), "scenario");
        assertThat(check(misspelt).violations()).anyMatch(v -> v.fix().equals("Did you mean \"parcel\"?"));
    }

    @Test
    void bothSpellingsOfAFieldAreTakenButNotTogether() {
        OrderUpdate alias = with(good, Tree.of("https://a.hk/1"), "display", "en_US", "track_Url");
        CheckReport report = check(alias);
        assertThat(report.violations()).isEmpty();
        assertThat(report.accepted()
                        .orElseThrow()
                        .content()
                        .display()
                        .get(DisplayLocale.EN_US)
                        .members())
                .containsKey("track_url");
        OrderUpdate both = with(alias, Tree.of("https://a.hk/2"), "display", "en_US", "track_url");
        assertThat(check(both).violations()).extracting(Violation::code).containsExactly(ViolationCode.GIVEN_TWICE);
    }

    @Test
    void aChosenReadingChangesTheNameOnTheWire() {
        ScenarioRegistry other = SCENARIOS.reading(Map.of("parcel", Map.of("track-url-name", "track_Url")));
        OrderUpdate update = with(good, Tree.of("https://a.hk/1"), "display", "en_US", "track_url");
        CheckedUpdate checked = new UpdateChecker(other, CheckSettings.DEFAULT)
                .check(update, NOW)
                .accepted()
                .orElseThrow();
        assertThat(checked.content().display().get(DisplayLocale.EN_US).members())
                .containsKey("track_Url");
    }

    @Test
    void oneLanguageAloneOrAPoorerOneIsAWarning() {
        assertThat(check(without(good, "display", "en_US")).warnings())
                .singleElement()
                .satisfies(gap -> assertThat(gap.fix()).contains("hidden from users of en_US"));
        OrderUpdate richer = with(good, Tree.of("https://a.hk"), "display", "zh_HK", "track_url");
        assertThat(check(richer).warnings())
                .singleElement()
                .satisfies(gap -> assertThat(gap.found()).isEqualTo("no [track_url]"));
    }

    @Test
    void noLanguageAtAllIsRefusedOnceWhereFieldsAreRequired() {
        Violation violation = only(without(good, "display"));
        assertThat(violation.field()).isEqualTo("display");
        assertThat(violation.expected()).contains("shop");
    }

    @Test
    void timesAreTakenAsIsoOrMillisecondsAndNamedWhenTheyAreSomethingElse() {
        assertThat(check(with(good, Tree.of("2026-11-21T10:00:00+08:00"), "occurredAt"))
                        .violations())
                .isEmpty();
        assertThat(check(with(good, Tree.of("2026-11-21T02:00:00Z"), "occurredAt"))
                        .violations())
                .isEmpty();
        assertThat(only(with(good, Tree.of(1_795_226_400L), "occurredAt")).found())
                .contains("seconds");
        assertThat(only(with(good, Tree.of(1_795_226_400_000_000L), "occurredAt"))
                        .found())
                .contains("microseconds");
        assertThat(only(with(good, Tree.of("2026-11-21T10:00:00"), "occurredAt"))
                        .code())
                .isEqualTo(ViolationCode.BAD_FORMAT);
    }

    @Test
    void anEventFarAheadOrFarBackIsRefused() {
        Tree ahead = Tree.of(NOW.plusSeconds(301).toEpochMilli());
        Tree back = Tree.of(NOW.minus(Duration.ofDays(31)).toEpochMilli());
        assertThat(only(with(good, ahead, "occurredAt")).code()).isEqualTo(ViolationCode.OUT_OF_RANGE);
        assertThat(only(with(good, back, "occurredAt")).code()).isEqualTo(ViolationCode.OUT_OF_RANGE);
        assertThat(check(with(good, Tree.of(NOW.plusSeconds(299).toEpochMilli()), "occurredAt"))
                        .violations())
                .isEmpty();
    }

    @Test
    void aRecipientIsExactlyOneAndNeverRepeatedInAMessage() {
        OrderUpdate none = with(good, Tree.Obj.EMPTY, "recipient");
        OrderUpdate two = with(good, Tree.of("secret-open-id"), "recipient", "openId");
        OrderUpdate longOne = with(good, Tree.of("9".repeat(65)), "recipient", "userId");
        assertThat(only(none).code()).isEqualTo(ViolationCode.RECIPIENT);
        assertThat(only(two).message()).doesNotContain("secret-open-id").doesNotContain("2160220000000001");
        assertThat(only(longOne).message()).contains("65 characters").doesNotContain("999");
        assertThat(only(without(good, "recipient")).code()).isEqualTo(ViolationCode.RECIPIENT);
    }

    @Test
    void anAmountIsNeverRepeatedInAMessage() {
        assertThat(check(with(good, Tree.of("12.50"), "fields", "fee"))
                        .warnings()
                        .get(0)
                        .message())
                .contains("a number with decimals")
                .doesNotContain("12.50");
    }

    @Test
    void anAmountObjectNamesWhatIsWrongInside() {
        Tree duty = new Tree.Obj(Map.of("value", Tree.of(100), "tax", Tree.of("x")));
        assertThat(fields(check(with(good, duty, "fields", "duty")).violations()))
                .containsExactlyInAnyOrder("fields.duty.value", "fields.duty.currency", "fields.duty.tax");
    }

    @Test
    void nullIsRefusedWithTheAdviceToLeaveTheMemberOut() {
        assertThat(only(with(good, Tree.Null.NULL, "fields", "duty")).fix()).isEqualTo("Leave the member out instead.");
    }

    @Test
    void emptyTextDoesNotCountWhereAFieldIsRequired() {
        Violation violation = only(with(good, Tree.of(""), "display", "en_US", "shop"));
        assertThat(violation.code()).isEqualTo(ViolationCode.MISSING);
        assertThat(violation.found()).isEqualTo("empty text");
    }

    @Test
    void lengthsAreCountedInCharacters() {
        assertThat(check(with(good, Tree.of("𠮷".repeat(10)), "display", "zh_HK", "shop"))
                        .violations())
                .isEmpty();
        assertThat(only(with(good, Tree.of("𠮷".repeat(11)), "display", "zh_HK", "shop"))
                        .found())
                .isEqualTo("11 characters");
    }

    @Test
    void halfOfACharacterIsRefusedWhereverItStands() {
        Tree half = Tree.of("a" + "𠮷".charAt(0));
        assertThat(only(with(good, half, "orderNo")).found()).isEqualTo("text with half of a character");
        assertThat(only(with(good, half, "recipient", "userId")).code()).isEqualTo(ViolationCode.BAD_FORMAT);
        assertThat(only(with(good, half, "display", "en_US", "shop")).code()).isEqualTo(ViolationCode.BAD_FORMAT);
    }

    @Test
    void onlyConfiguredAccountsAreTaken() {
        assertThat(check(with(good, Tree.of("shop-2"), "account"))
                        .accepted()
                        .orElseThrow()
                        .key()
                        .account())
                .isEqualTo("shop-2");
        assertThat(only(with(good, Tree.of("shop-3"), "account")).fix()).isEqualTo("Did you mean \"shop-2\"?");
    }

    @Test
    void theContractCardTakesAmountsAsNumberOrDigitsInItsTwoCurrencies() {
        OrderUpdate card = with(good, Tree.of("parcel-card"), "scenario");
        Tree number = new Tree.Obj(Map.of("value", Tree.of(100), "currency", Tree.of("HKD")));
        Tree digits = new Tree.Obj(Map.of("value", Tree.of("100"), "currency", Tree.of("CNY")));
        Tree dollars = new Tree.Obj(Map.of("value", Tree.of("100"), "currency", Tree.of("USD")));
        assertThat(check(with(card, number, "amount")).violations()).isEmpty();
        assertThat(check(with(card, digits, "payAmount")).violations()).isEmpty();
        assertThat(only(with(card, dollars, "amount")).expected()).contains("HKD or CNY");
        assertThat(only(with(card, Tree.of("m"), "merchantAccountId")).fix()).contains("order-service");
    }

    @Test
    void theContractCardStatesNoLengthForOrderNumbers() {
        OrderUpdate card = with(with(good, Tree.of("parcel-card"), "scenario"), Tree.of("x".repeat(33)), "orderNo");
        assertThat(check(card).violations()).isEmpty();
    }

    @Test
    void contentKeepsTheDeclaredOrderWhateverTheOrderOfInput() {
        assertThat(check(good)
                        .accepted()
                        .orElseThrow()
                        .content()
                        .shared()
                        .members()
                        .keySet())
                .containsExactly("fee", "fee_currency", "left_at", "travel_time");
    }

    @Test
    void whatGoesOutKeepsItsDeclaredOrder() {
        OrderUpdate turned = with(without(good, "fields", "fee"), Tree.of("3000"), "fields", "fee");
        assertThat(check(turned)
                        .accepted()
                        .orElseThrow()
                        .content()
                        .shared()
                        .members()
                        .keySet())
                .containsExactly("fee", "fee_currency", "left_at", "travel_time");
    }

    @Test
    void theFingerprintIgnoresOrderAndSpellingAndNothingElse() {
        String print = check(good).accepted().orElseThrow().fingerprint();
        OrderUpdate reordered = without(good, "scenario");
        reordered = with(reordered, Tree.of("parcel"), "scenario");
        OrderUpdate iso = with(reordered, Tree.of("2026-11-21T10:00:00+08:00"), "occurredAt");
        assertThat(check(iso).accepted().orElseThrow().fingerprint()).isEqualTo(print);
        OrderUpdate other = with(good, Tree.of("3001"), "fields", "fee");
        assertThat(check(other).accepted().orElseThrow().fingerprint()).isNotEqualTo(print);
    }

    @Test
    void messagesNameTheSettingsOfWhoeverSetThem() {
        OrderUpdate ahead = with(good, Tree.of(NOW.plusSeconds(3600).toEpochMilli()), "occurredAt");
        OrderUpdate elsewhere = with(good, Tree.of("a-shop-of-no-name"), "account");
        assertThat(fixes(CheckSettings.DEFAULT, ahead, elsewhere))
                .containsExactly(
                        "Check the clock and the unit; CheckSettings.ahead changes the limit.",
                        "Give it in the gateway (AlipayHk.builder().account(\"a-shop-of-no-name\", …)), or leave the member out.");
        CheckSettings keys = CheckSettings.DEFAULT.named(new SettingNames("accounts.NAME.*", "rules.ahead", "", ""));
        assertThat(fixes(keys, ahead, elsewhere))
                .containsExactly(
                        "Check the clock and the unit; rules.ahead changes the limit.",
                        "Give it in accounts.a-shop-of-no-name.*, or leave the member out.");
    }

    private static List<String> fixes(CheckSettings settings, OrderUpdate... updates) {
        UpdateChecker checker =
                new UpdateChecker(ScenarioRegistry.of(Parcel.SCENARIO), settings, java.util.Set.of("default"));
        return java.util.Arrays.stream(updates)
                .flatMap(update -> checker.check(update, NOW).violations().stream())
                .map(Violation::fix)
                .toList();
    }
}
