package io.orderlane.sandbox;

import static io.orderlane.sandbox.Bodies.T0;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderlane.sandbox.rules.LanguageForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckingTest extends SandboxTest {

    @Test
    void everyProblemIsNamedAtOnce() throws Exception {
        ObjectNode body = Bodies.payment("P-1", "PUSH", "WAIT_PAY", T0);
        body.remove("requestId");
        body.remove("userId");
        body.put("bizDate", "1632833743000");

        assertThat(refusal(card(body)))
                .contains("requestId is missing", "userId or openId is missing")
                .contains("bizDate is of JSON type string; expected a whole JSON number")
                .contains("command is none of SEND, UPDATE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bizDate",
                "command",
                "merchantBizNo",
                "orderStatus",
                "productTemplateCode",
                "requestId",
                "syncDataInfo"
            })
    void contractCardRequires(String field) throws Exception {
        ObjectNode body = Bodies.payment("P-1", "SEND", "WAIT_PAY", T0);
        body.remove(field);

        assertThat(refusal(card(body))).contains(field + " is missing; required always");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "requestId",
                "merchantBizNo",
                "orderStatus",
                "merchantBizType",
                "orderCreateTime",
                "orderModifyTime",
                "extInfo"
            })
    void rideRequires(String field) throws Exception {
        ObjectNode body = Bodies.ride("R-1", "PENDING", T0);
        body.remove(field);

        assertThat(refusal(service(body))).contains(field + " is missing; required always");
    }

    @ParameterizedTest
    @CsvSource({
        "requestId,32",
        "merchantBizNo,32",
        "orderStatus,32",
        "userId,64",
        "openId,64",
        "merchantAccountId,64",
        "merchantId,64"
    })
    void orderServiceLimitsLengths(String field, int max) throws Exception {
        ObjectNode fits = Bodies.order("R-1", "LINE_UP", "ANY", T0).put(field, "客".repeat(max));
        ObjectNode tooLong = Bodies.order("R-2", "LINE_UP", "ANY", T0).put(field, "x".repeat(max + 1));

        assertThat(service(fits).result()).isEqualTo("S SUCCESS");
        assertThat(refusal(service(tooLong)))
                .contains(field + " has " + (max + 1) + " characters; at most " + max + " are allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "action_url",
                "bill_amount",
                "bill_amount_currency",
                "bill_desc",
                "bill_due_time",
                "bill_icon_url",
                "bill_name",
                "order_url"
            })
    void paymentFieldIsRequiredAtWaitPayAlone(String field) throws Exception {
        ObjectNode waiting = Bodies.withText(Bodies.payment("P-1", "SEND", "WAIT_PAY", T0), text -> text.remove(field));
        ObjectNode overdue = Bodies.withText(Bodies.payment("P-2", "SEND", "OVERDUED", T0), text -> text.remove(field));

        assertThat(refusal(card(waiting)))
                .contains("languageBusinessInfo.zh_HK." + field + " is missing; required at WAIT_PAY")
                .contains("languageBusinessInfo.en_US." + field + " is missing");
        assertThat(card(overdue).result()).isEqualTo("S SUCCESS");
    }

    @Test
    void paymentWithoutAnyLocaleIsRefusedAtWaitPayAlone() throws Exception {
        ObjectNode waiting = Bodies.payment("P-1", "SEND", "WAIT_PAY", T0);
        ObjectNode closed = Bodies.payment("P-2", "SEND", "CLOSED", T0);
        ((ObjectNode) waiting.path("syncDataInfo")).remove("languageBusinessInfo");
        ((ObjectNode) closed.path("syncDataInfo")).remove("languageBusinessInfo");

        assertThat(refusal(card(waiting))).contains("has no locale; required in it: action_url, bill_amount");
        assertThat(card(closed).result()).isEqualTo("S SUCCESS");
    }

    @Test
    void bothSpellingsOfTheOrderUrlAreAccepted() throws Exception {
        ObjectNode body = Bodies.withText(Bodies.payment("P-1", "SEND", "WAIT_PAY", T0), text -> {
            text.remove("order_url");
            text.put("order_Url", "alipayhk://order");
        });

        assertThat(card(body).result()).isEqualTo("S SUCCESS");
    }

    @ParameterizedTest
    @CsvSource({
        "bill_due_time, 2026-02-30, a date as yyyy-MM-dd",
        "bill_due_time, 30/11/2026, a date as yyyy-MM-dd",
        "bill_amount, 570.00, whole cents in digits",
        "action_url, nowhere, a URL with its scheme",
        "bill_amount_currency, USD, 'HKD, CNY'"
    })
    void paymentTextHasItsForm(String field, String value, String expected) throws Exception {
        ObjectNode body =
                Bodies.withText(Bodies.payment("P-1", "SEND", "WAIT_PAY", T0), text -> text.put(field, value));

        assertThat(refusal(card(body))).contains("zh_HK." + field, expected).doesNotContain(value);
    }

    @Test
    void unknownStatusHasItsOwnCode() throws Exception {
        Reply reply = card(Bodies.payment("P-1", "SEND", "PAID", T0));

        assertThat(reply.result()).isEqualTo("F ORDER_STATUS_INVALID");
        assertThat(reply.message()).contains("WAIT_PAY, PAY_FAILED, OVERDUED, CLOSED");
        assertThat(service(Bodies.ride("R-1", "OVERDUED", T0)).result()).isEqualTo("F ORDER_STATUS_INVALID");
    }

    @Test
    void currencyIsRequiredBesideAnAmount() throws Exception {
        ObjectNode body = Bodies.payment("P-1", "SEND", "WAIT_PAY", T0);
        ((ObjectNode) body.path("syncDataInfo"))
                .put("amount", 100)
                .put("payAmount", 100)
                .put("payAmountCurrency", "USD");

        assertThat(refusal(card(body)))
                .contains("syncDataInfo.amountCurrency is missing; required always when amount is given")
                .contains("syncDataInfo.payAmountCurrency is none of HKD, CNY");
    }

    @Test
    void localesAreTheTwoOfThePageAlone() throws Exception {
        ObjectNode body = Bodies.payment("P-1", "SEND", "WAIT_PAY", T0);
        ObjectNode ride = Bodies.ride("R-1", "PENDING", T0);
        ((ObjectNode) body.path("syncDataInfo"))
                .put("languageBusinessInfo", "{\"zh-HK\":{},\"en_US\":" + Bodies.paymentText() + "}");
        ((ObjectNode) ride.path("extInfo").path("multiLang")).putObject("zh_CN");

        assertThat(refusal(card(body))).contains("has a locale that does not exist; the keys are zh_HK, en_US");
        assertThat(refusal(service(ride))).contains("extInfo.multiLang has a locale that does not exist");
    }

    @Test
    void languageInfoIsAcceptedInTheFormAskedFor() throws Exception {
        ObjectNode sample = Bodies.payment("P-1", "SEND", "WAIT_PAY", T0);
        ObjectNode table = Bodies.payment("P-2", "SEND", "WAIT_PAY", T0);
        ((ObjectNode) table.path("syncDataInfo"))
                .putObject("languageBusinessInfo")
                .put("zh_HK", Bodies.paymentText().toString());

        assertThat(card(sample).result() + card(table).result()).isEqualTo("S SUCCESSS SUCCESS");
        restart(builder().languageForm(LanguageForm.ONE_STRING));
        assertThat(card(sample).result() + card(table).result()).isEqualTo("S SUCCESSF PARAM_ILLEGAL");
        restart(builder().languageForm(LanguageForm.OBJECT_OF_STRINGS));
        assertThat(card(sample).result() + card(table).result()).isEqualTo("F PARAM_ILLEGALS SUCCESS");
    }

    @Test
    void languageInfoOfObjectsIsRefused() throws Exception {
        ObjectNode body = Bodies.payment("P-1", "SEND", "WAIT_PAY", T0);
        ((ObjectNode) body.path("syncDataInfo")).set("languageBusinessInfo", Bodies.locales(Bodies.paymentText()));

        assertThat(refusal(card(body)))
                .contains("languageBusinessInfo.zh_HK is not a JSON string holding a JSON object");
    }

    @ParameterizedTest
    @CsvSource({
        "SERVING,ESTIMATE,F PARAM_ILLEGAL",
        "SERVING,,F PARAM_ILLEGAL",
        "SERVING,METER,S SUCCESS",
        "TO_BOARD,ESTIMATE,S SUCCESS"
    })
    void missingEstimatedCostIsRefusedWhileServing(String status, String priceType, String result) throws Exception {
        ObjectNode body = Bodies.ride("R-1", status, T0);
        ObjectNode extInfo = (ObjectNode) body.path("extInfo");
        extInfo.remove("estimated_cost");
        extInfo.remove("estimated_cost_currency");
        if (priceType != null) {
            extInfo.put("ride_price_type", priceType);
        }

        Reply reply = service(body);

        assertThat(reply.result()).isEqualTo(result);
        assertThat(reply.message().contains("extInfo.estimated_cost is missing")
                        && reply.message().contains("extInfo.estimated_cost_currency is missing"))
                .isEqualTo(result.startsWith("F"));
    }

    @Test
    void rideAsContractCardHasItsFieldsInEachLocale() throws Exception {
        ObjectNode body =
                Bodies.payment("R-1", "SEND", "SERVING", T0).put("productTemplateCode", "RIDE_HAILING_DEFAULT");
        ObjectNode info = (ObjectNode) body.path("syncDataInfo");
        info.put(
                "languageBusinessInfo",
                "{\"zh_HK\":{\"ride_price_type\":\"METER\"},\"en_US\":{\"auto_color\":\"White\"}}");

        assertThat(refusal(card(body)))
                .contains("en_US.estimated_cost is missing", "en_US.estimated_cost_currency is missing")
                .doesNotContain("zh_HK.");
    }

    @Test
    void rideAsContractCardMayTypeTwoFieldsAsArrays() throws Exception {
        ObjectNode body =
                Bodies.payment("R-1", "SEND", "SERVING", T0).put("productTemplateCode", "RIDE_HAILING_DEFAULT");
        ((ObjectNode) body.path("syncDataInfo"))
                .put(
                        "languageBusinessInfo",
                        "{\"en_US\":{\"action_url\":[\"a://b\"],\"estimated_cost\":[\"3000\"],\"estimated_cost_currency\":\"HKD\"}}");

        assertThat(card(body).result()).isEqualTo("S SUCCESS");
    }

    @ParameterizedTest
    @CsvSource({
        "driver_board_duration,5,a JSON string", "service_start_time,'\"1757402176458\"',a whole JSON number",
        "estimated_cost,3000,a JSON string", "reservation_time,1757402176,13 digits",
        "ride_price_type,'\"FIXED\"','METER, ESTIMATE'", "license_plate,null,a JSON string"
    })
    void rideFieldHasItsType(String field, String json, String expected) throws Exception {
        String body = Bodies.ride("R-1", "PENDING", T0)
                .toString()
                .replace("\"extInfo\":{", "\"extInfo\":{\"X\":" + json + ",");
        String named = body.replaceAll("\"" + field + "\":\"[^\"]*\",", "").replace("\"X\"", "\"" + field + "\"");

        assertThat(refusal(service(named))).contains("extInfo." + field, expected);
    }

    @Test
    void chargingNeedsItsStartTimeUnlessFinished() throws Exception {
        ObjectNode serving = Bodies.charging("E-1", "SERVING", T0);
        ObjectNode finished = Bodies.charging("E-2", "FINISHED", T0);
        ((ObjectNode) serving.path("extInfo")).remove("start_time");
        ((ObjectNode) finished.path("extInfo")).remove("start_time");

        assertThat(refusal(service(serving))).contains("extInfo.start_time is missing; required at SERVING");
        assertThat(service(finished).result()).isEqualTo("S SUCCESS");
    }

    @Test
    void chargingNeedsItsBillDetailAndWholeAmounts() throws Exception {
        ObjectNode body = Bodies.charging("E-1", "FAULT", T0);
        ObjectNode extInfo = (ObjectNode) body.path("extInfo");
        extInfo.remove("merchant_bill_detail");
        extInfo.putObject("amount").put("value", 100);
        extInfo.putObject("surcharge_amount").put("value", "100").put("currency", "hkd");

        assertThat(refusal(service(body)))
                .contains("extInfo.merchant_bill_detail is missing", "extInfo.amount.currency is missing")
                .contains("extInfo.amount.value is of JSON type number")
                .contains("extInfo.surcharge_amount.currency does not have the form");
    }

    @Test
    void chargingLimitsPlatformNameAndLogo() throws Exception {
        ObjectNode body = Bodies.charging("E-1", "SERVING", T0);
        ObjectNode text = (ObjectNode) body.path("extInfo").path("multiLang").path("zh_HK");
        text.put("platform_name", "名".repeat(65)).put("platform_logo", "https://" + "x".repeat(249));

        assertThat(refusal(service(body)))
                .contains("zh_HK.platform_name has 65 characters; at most 64", "platform_logo has 257 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SERVING",
                "SERVING_WO_ENDTIME",
                "SERVING_LITE",
                "FAULT",
                "PAUSED",
                "COMPLETED",
                "PARKING_DUE",
                "FINISHED"
            })
    void chargingKnowsTheStatusesOfBothPages(String status) throws Exception {
        assertThat(service(Bodies.charging("E-1", status, T0)).result()).isEqualTo("S SUCCESS");
    }

    @Test
    void unknownScenarioGetsEnvelopeChecksOnlyAndSaysSo() throws Exception {
        Reply known = service(Bodies.order("Q-1", "LINE_UP", "WHATEVER", T0));
        ObjectNode template = Bodies.payment("T-1", "SEND", "ANY", T0).put("productTemplateCode", "NEW_TEMPLATE");

        assertThat(known.message()).contains("only the envelope was checked");
        assertThat(last().outcome().notes()).anyMatch(note -> note.contains("only the envelope was checked"));
        assertThat(card(template).message()).contains("only the envelope was checked");
    }

    @Test
    void unknownMembersAreAcceptedAndNoted() throws Exception {
        ObjectNode body = Bodies.ride("R-1", "PENDING", T0).put("licensePlate", "x");
        ((ObjectNode) body.path("extInfo")).put("progress", "1");

        assertThat(service(body).result()).isEqualTo("S SUCCESS");
        assertThat(last().outcome().notes()).contains("unknown member licensePlate", "unknown member extInfo.progress");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{} {}", "{\"a\":1,\"a\":2}", "\"text\""})
    void bodyIsOneJsonObject(String body) throws Exception {
        assertThat(refusal(service(body))).contains("not one JSON object");
    }

    @Test
    void messagesNeverShowAmountsOrRecipients() throws Exception {
        ObjectNode body = Bodies.charging("E-1", "SERVING", T0).put("userId", "2160999".repeat(10));
        ((ObjectNode) body.path("extInfo"))
                .putObject("amount")
                .put("value", "98765.43")
                .put("currency", "HKDD");

        assertThat(refusal(service(body))).doesNotContain("2160999", "98765", "HKDD");
    }

    private static String refusal(Reply reply) {
        assertThat(reply.result()).isEqualTo("F PARAM_ILLEGAL");
        return reply.message();
    }
}
