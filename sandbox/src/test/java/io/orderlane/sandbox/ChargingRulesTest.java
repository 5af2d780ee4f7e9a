package io.orderlane.sandbox;

import static io.orderlane.sandbox.Bodies.T0;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChargingRulesTest extends SandboxTest {

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
}
