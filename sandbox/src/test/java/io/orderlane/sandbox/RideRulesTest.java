package io.orderlane.sandbox;

import static io.orderlane.sandbox.Bodies.T0;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RideRulesTest extends SandboxTest {

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
    void rideAsContractCardRequiresNoCostSinceItsPageBreaksOff() throws Exception {
        ObjectNode body =
                Bodies.payment("R-1", "SEND", "SERVING", T0).put("productTemplateCode", "RIDE_HAILING_DEFAULT");
        ((ObjectNode) body.path("syncDataInfo")).put("languageBusinessInfo", "{\"en_US\":{\"auto_color\":\"White\"}}");

        assertThat(card(body).result()).isEqualTo("S SUCCESS");
    }

    @Test
    void aUnixTimestampMayBeInSeconds() throws Exception {
        ObjectNode body = Bodies.ride("R-1", "PENDING", T0);
        ((ObjectNode) body.path("extInfo")).put("reservation_time", 1757402176L);

        assertThat(service(body).result()).isEqualTo("S SUCCESS");
        assertThat(last().outcome().notes()).anyMatch(note -> note.contains("extInfo.reservation_time"));
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
        "driver_board_duration,5,a JSON string",
        "service_start_time,'\"1757402176458\"',a whole JSON number",
        "estimated_cost,3000,a JSON string",
        "ride_price_type,'\"FIXED\"','METER, ESTIMATE'",
        "license_plate,null,a JSON string"
    })
    void rideFieldHasItsType(String field, String json, String expected) throws Exception {
        String body = Bodies.ride("R-1", "PENDING", T0)
                .toString()
                .replace("\"extInfo\":{", "\"extInfo\":{\"X\":" + json + ",");
        String named = body.replaceAll("\"" + field + "\":\"[^\"]*\",", "").replace("\"X\"", "\"" + field + "\"");

        assertThat(refusal(service(named))).contains("extInfo." + field, expected);
    }
}
