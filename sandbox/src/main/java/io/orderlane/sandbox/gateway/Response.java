package io.orderlane.sandbox.gateway;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderlane.sandbox.protocol.Api;
import io.orderlane.sandbox.protocol.Body;
import io.orderlane.sandbox.protocol.Result;
import io.orderlane.sandbox.state.OrderRecord;
import io.orderlane.sandbox.state.Ruling;
import org.jspecify.annotations.Nullable;

/** Writes the bodies of answers: {@code result}, and for the order service what AlipayHK holds. */
final class Response {
    private static final JsonMapper JSON = new JsonMapper();
    private final StatusAnswer statusAnswer;

    Response(StatusAnswer statusAnswer) {
        this.statusAnswer = statusAnswer;
    }

    Body write(@Nullable Api api, Result result, Ruling ruling) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("result")
                .put("resultStatus", result.status())
                .put("resultCode", result.code())
                .put("resultMessage", result.message());
        if (api == Api.ORDER_SERVICE) {
            addOrder(body, ruling);
        }
        return Body.of(body.toString());
    }

    private void addOrder(ObjectNode body, Ruling ruling) {
        if (ruling.after() != null) {
            body.put("orderId", ruling.after().orderId());
        }
        OrderRecord shown = statusAnswer == StatusAnswer.BEFORE_UPDATE ? ruling.before() : ruling.after();
        if (shown != null) {
            body.put("orderStatus", shown.status());
        }
    }
}
