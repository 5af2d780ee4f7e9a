package io.orderlane.sandbox;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import java.util.function.Consumer;

/** Bodies of both base APIs that pass every check, to be bent by a test. */
final class Bodies {
    static final long T0 = 1795226400000L;
    private static final JsonMapper JSON = new JsonMapper();

    private Bodies() {}

    static ObjectNode payment(String orderNo, String command, String status, long time) {
        ObjectNode body = JSON.createObjectNode()
                .put("userId", "2160220000000001")
                .put("requestId", UUID.randomUUID().toString())
                .put("command", command)
                .put("merchantBizNo", orderNo)
                .put("orderStatus", status)
                .put("bizDate", time)
                .put("productTemplateCode", "PAYMENT_ORDER_DEFAULT");
        body.putObject("syncDataInfo")
                .put("languageBusinessInfo", locales(paymentText()).toString());
        return body;
    }

    static ObjectNode paymentText() {
        return JSON.createObjectNode()
                .put("action_url", "alipayhk://pay")
                .put("bill_amount", "57000")
                .put("bill_amount_currency", "HKD")
                .put("bill_desc", "煤氣十月賬單已發出")
                .put("bill_due_time", "2026-12-15")
                .put("bill_icon_url", "https://example.com/icon.png")
                .put("bill_name", "煤氣賬單")
                .put("order_url", "alipayhk://order");
    }

    static ObjectNode ride(String orderNo, String status, long time) {
        ObjectNode body = order(orderNo, "RIDE_HAILING", status, time);
        ObjectNode extInfo = body.putObject("extInfo").put("license_plate", "AB1234");
        extInfo.put("estimated_cost", "3000").put("estimated_cost_currency", "HKD");
        extInfo.set("multiLang", locales(JSON.createObjectNode().put("auto_color", "白色")));
        return body;
    }

    static ObjectNode charging(String orderNo, String status, long time) {
        ObjectNode body = order(orderNo, "CHARGING_PILE", status, time);
        ObjectNode extInfo = body.putObject("extInfo").put("merchant_bill_detail", "alipayhk://bill");
        extInfo.put("start_time", time).putObject("amount").put("value", "100").put("currency", "HKD");
        extInfo.set("multiLang", locales(JSON.createObjectNode().put("platform_name", "AlipayHK")));
        return body;
    }

    static ObjectNode order(String orderNo, String type, String status, long time) {
        return JSON.createObjectNode()
                .put("requestId", UUID.randomUUID().toString().replace("-", ""))
                .put("merchantBizNo", orderNo)
                .put("orderStatus", status)
                .put("userId", "2160220000000001")
                .put("merchantBizType", type)
                .put("orderCreateTime", T0)
                .put("orderModifyTime", time);
    }

    static ObjectNode locales(ObjectNode text) {
        ObjectNode locales = JSON.createObjectNode();
        locales.set("zh_HK", text);
        locales.set("en_US", text.deepCopy());
        return locales;
    }

    /** The body with its display text changed in every locale. */
    static ObjectNode withText(ObjectNode body, Consumer<ObjectNode> change) {
        ObjectNode text = paymentText();
        change.accept(text);
        ((ObjectNode) body.path("syncDataInfo"))
                .put("languageBusinessInfo", locales(text).toString());
        return body;
    }
}
