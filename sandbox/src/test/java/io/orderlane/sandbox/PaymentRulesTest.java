package io.orderlane.sandbox;

import static io.orderlane.sandbox.Bodies.T0;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderlane.sandbox.rules.LanguageForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentRulesTest extends SandboxTest {

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
        "bill_amount_currency, USD, 'HKD, CNY'"
    })
    void paymentTextHasItsForm(String field, String value, String expected) throws Exception {
        ObjectNode body =
                Bodies.withText(Bodies.payment("P-1", "SEND", "WAIT_PAY", T0), text -> text.put(field, value));

        assertThat(refusal(card(body))).contains("zh_HK." + field, expected).doesNotContain(value);
    }

    @ParameterizedTest
    @CsvSource({"bill_amount, 570.00, whole cents in digits", "action_url, nowhere, a URL with its scheme"})
    void aFormThatNoPageStatesIsNotedAndNotRefused(String field, String value, String expected) throws Exception {
        ObjectNode body =
                Bodies.withText(Bodies.payment("P-1", "SEND", "WAIT_PAY", T0), text -> text.put(field, value));

        assertThat(card(body).result()).isEqualTo("S SUCCESS");
        assertThat(last().outcome().notes())
                .anyMatch(note -> note.contains("zh_HK." + field) && note.contains(expected))
                .noneMatch(note -> note.contains(value));
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
}
