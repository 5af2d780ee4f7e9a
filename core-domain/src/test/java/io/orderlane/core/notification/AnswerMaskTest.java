package io.orderlane.core.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.Parcel;
import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.Tree;
import io.orderlane.core.order.Content;
import io.orderlane.core.order.Order;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.Recipient;
import io.orderlane.core.scenario.Scenario;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerMaskTest {

    private static final Instant T = Instant.parse("2026-11-21T02:00:00Z");
    private static final String USER = "2160220044640123";

    private static Tree.Obj object(Object... namesAndValues) {
        Map<String, Tree> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            Tree tree = value instanceof Number number
                    ? Tree.of(number.longValue())
                    : value instanceof Tree given ? given : Tree.of(value.toString());
            members.put(namesAndValues[i].toString(), tree);
        }
        return new Tree.Obj(members);
    }

    private static AnswerMask mask(Scenario<?> scenario, Tree.Obj top, Tree.Obj shared, Tree.Obj zhHk, Tree.Obj enUs) {
        Content content = new Content(top, shared, Map.of(DisplayLocale.ZH_HK, zhHk, DisplayLocale.EN_US, enUs));
        Notification notification = new Notification(
                NotificationId.of(new UUID(1, 1)), 1, "PACKED", T, T.toEpochMilli(), T, T.plusSeconds(60), content);
        OrderKey key = new OrderKey("default", scenario.name(), "P-1");
        Order order =
                new Order(key, scenario.baseApi(), new Recipient.UserId(USER), T, "PACKED", T, T.toEpochMilli(), null);
        return AnswerMask.of(scenario, new Delivery(order, scenario.code(), notification, Command.CREATE));
    }

    private static String masked(String text) {
        Tree.Obj shared = object(
                "payment", "PREPAID",
                "fee", "57000",
                "fee_currency", "HKD",
                "duty", object("value", "1250", "currency", "HKD"),
                "left_at", 1795226400000L,
                "travel_time", "20");
        Tree.Obj zhHk = object("shop", "煤氣賬單", "track_url", "alipayhk://platformapi/startapp?appId=77&page=a b");
        Tree.Obj enUs = object("shop", "Gas Bill", "track_url", "https://shop.example/t/\"q\"");
        return mask(Parcel.CARD, object("amount", object("value", 999900, "currency", "HKD")), shared, zhHk, enUs)
                .of(text, 500);
    }

    private static String maskedWithShops(String text, String zhHk, String enUs) {
        return mask(Parcel.CARD, Tree.Obj.EMPTY, Tree.Obj.EMPTY, object("shop", zhHk), object("shop", enUs))
                .of(text, 500);
    }

    @Test
    void theRecipientIsHiddenAlsoWithinAWordAndWithItsEndCutOff() {
        assertThat(masked("userId " + USER + " is unknown")).isEqualTo("userId *** is unknown");
        assertThat(masked("user_" + USER + "_1757402176458")).isEqualTo("user_***_1757402176458");
        assertThat(masked("userId 2160220044640xxx is unknown")).isEqualTo("userId ***xxx is unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "57000",
                "57,000",
                "57 000",
                "57'000",
                "57.000",
                "57\u00a0000",
                "570",
                "570.00",
                "570,00",
                "570.0",
                "0570",
                "5.7e4",
                "5.7E+4",
                "5.7E2",
                "５７０００",
                "٥٧٠٠٠",
                "12.50",
                "1,250",
                "1250",
                "9,999",
                "9999.00",
                "9,999.00",
                "9.999,00",
                "999900"
            })
    void anAmountIsHiddenHoweverItIsWritten(String written) {
        assertThat(masked("the fee (" + written + ") is wrong")).isEqualTo("the fee (***) is wrong");
        assertThat(masked("HKD" + written + "!")).isEqualTo("HKD***!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"570001", "157000", "5700", "57", "1757000176458", "20", "1795226400000", "57.001"})
    void anotherNumberStays(String written) {
        assertThat(masked("the fee (" + written + ") is wrong")).isEqualTo("the fee (" + written + ") is wrong");
    }

    @Test
    void anAmountInAListOfNumbersIsFound() {
        assertThat(masked("at 12 57000 3")).isEqualTo("at 12 *** 3");
        assertThat(masked("1,57000,2")).isEqualTo("1,***,2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "shop 煤氣賬單 is wrong|shop *** is wrong",
                "名稱煤氣賬單不正確|名稱***不正確",
                "shop \\u7164\\u6c23\\u8cec\\u55ae is wrong|shop *** is wrong",
                "shop \\u7164\\u6C23\\u8CEC\\u55AE is wrong|shop *** is wrong",
                "shop %E7%85%A4%E6%B0%A3%E8%B3%AC%E5%96%AE is wrong|shop *** is wrong",
                "{\"shop\":\"GAS BILL\"}|{\"shop\":\"***\"}",
                "shop gas   bill is wrong|shop *** is wrong",
                "shop Gas+Bill%20 or Gas%20Bill|shop ***%20 or ***",
                "bad https:\\/\\/shop.example\\/t\\/\\\"q\\\"|bad ***",
                "bad https://shop.example/t/\"q\"|bad ***",
                "bad alipayhk://platformapi/startapp?ap…|bad ***…"
            })
    void aTextOfTheCardIsHiddenHoweverItIsWritten(String said, String kept) {
        assertThat(masked(said)).isEqualTo(kept);
    }

    @Test
    void aValueWithinAnotherLeavesNothingOfTheLongerOne() {
        assertThat(maskedWithShops("Gas Bill of May, Gas, Gasworks", "Gas", "Gas Bill of May"))
                .isEqualTo("***, ***, Gasworks");
        assertThat(maskedWithShops("Gas Bill of May, Gas, Gasworks", "Gas Bill of May", "Gas"))
                .isEqualTo("***, ***, Gasworks");
        assertThat(maskedWithShops("白色花店與花店", "花店", "白色花店")).isEqualTo("***與***");
    }

    @Test
    void valuesThatOverlapOrTouchBecomeOneMask() {
        assertThat(maskedWithShops("花店白色花店白色", "花店白色", "白色花店")).isEqualTo("***");
    }

    @Test
    void aShortValueIsHiddenAsAWordAndNamesOfParametersStayReadable() {
        assertThat(maskedWithShops("shop_color is missing; color (Color) is wrong", "color", "-"))
                .isEqualTo("shop_color is missing; *** (***) is wrong");
    }

    @Test
    void whatIsPublicStays() {
        String said = "PARAM_ILLEGAL: fee, fee_currency HKD, payment PREPAID at PACKED";
        assertThat(masked(said)).isEqualTo(said);
    }

    @Test
    void idsOfTheEnvelopeStaySinceAnswersAreAboutThem() {
        AnswerMask mask = mask(
                Parcel.CARD,
                object("tinyAppId", "2102000032500019", "orderDetailUrl", "https://shop.example/order/1"),
                Tree.Obj.EMPTY,
                Tree.Obj.EMPTY,
                Tree.Obj.EMPTY);
        assertThat(mask.of("tinyAppId 2102000032500019 at https://shop.example/order/1", 500))
                .isEqualTo("tinyAppId 2102000032500019 at ***");
    }

    @Test
    void valuesADefinitionDoesNotKnowAreHiddenByTheirKind() {
        AnswerMask mask = mask(
                Parcel.SCENARIO,
                Tree.Obj.EMPTY,
                object("gone", object("who", "Chan Tai Man", "what", new Tree.Items(List.of(Tree.of(4200))))),
                Tree.Obj.EMPTY,
                Tree.Obj.EMPTY);
        assertThat(mask.of("Chan Tai Man owes 42.00", 500)).isEqualTo("*** owes ***");
    }

    @Test
    void aFieldThatGoesOutUnderAnotherNameIsKnownByIt() {
        AnswerMask mask = mask(
                Parcel.CARD.reading(Map.of("track-url-name", "track_Url")),
                Tree.Obj.EMPTY,
                Tree.Obj.EMPTY,
                Tree.Obj.EMPTY,
                object("track_Url", "https://t.example/1"));
        assertThat(mask.of("https://t.example/1 is no link", 500)).isEqualTo("*** is no link");
    }

    @Test
    void aTextIsCutAfterItWasMaskedAndCleaned() {
        String said = "a\u001b[31m\u202eb " + "x".repeat(489) + " " + USER;
        assertThat(masked(said))
                .startsWith("a␣[31m␣b x")
                .endsWith("x *…")
                .hasSize(501)
                .doesNotContain("2160");
    }

    @Test
    void aStatusOfTheScenarioStaysEvenWhereAShopIsCalledLikeIt() {
        AnswerMask mask =
                mask(Parcel.CARD, Tree.Obj.EMPTY, Tree.Obj.EMPTY, object("shop", "PACKED"), object("shop", "Held"));
        assertThat(mask.ofStatus("PACKED")).isEqualTo("PACKED");
        assertThat(mask.ofStatus("Held\nby " + USER)).isEqualTo("***␣by ***");
        assertThat(mask.ofStatus("A".repeat(80))).isEqualTo("A".repeat(64) + "…");
    }

    @Test
    void aCodeThatAPageListsStaysEvenWhereAShopIsCalledLikeItAndAnyOtherIsMasked() {
        AnswerMask mask = mask(
                Parcel.CARD, Tree.Obj.EMPTY, Tree.Obj.EMPTY, object("shop", "PARAM_ILLEGAL"), object("shop", "Held"));
        assertThat(mask.ofCode("PARAM_ILLEGAL")).isEqualTo("PARAM_ILLEGAL");
        assertThat(mask.ofCode("BAD_" + USER)).isEqualTo("BAD_***");
        assertThat(mask.ofCode("NEVER_HEARD_OF")).isEqualTo("NEVER_HEARD_OF");
    }

    @Test
    void anAnswersTextHidesItselfFromLogs() {
        AnswerText text = new AnswerText("bill of " + USER, "1", "PACKED");
        assertThat(Trace.NONE.with(text)).asString().doesNotContain(USER, "PACKED");
    }
}
