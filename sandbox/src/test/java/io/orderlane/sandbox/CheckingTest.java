package io.orderlane.sandbox;

import static io.orderlane.sandbox.Bodies.T0;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
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

    @Test
    void unknownStatusHasItsOwnCode() throws Exception {
        Reply reply = card(Bodies.payment("P-1", "SEND", "PAID", T0));

        assertThat(reply.result()).isEqualTo("F ORDER_STATUS_INVALID");
        assertThat(reply.message()).contains("WAIT_PAY, PAY_FAILED, OVERDUED, CLOSED");
        assertThat(service(Bodies.ride("R-1", "OVERDUED", T0)).result()).isEqualTo("F ORDER_STATUS_INVALID");
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
}
