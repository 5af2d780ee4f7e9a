package io.orderlane.benchmarks.sdk;

import com.alibaba.fastjson.annotation.JSONType;
import com.alipay.global.api.request.AlipayRequest;
import java.util.Map;

/**
 * The ride as a request of the vendor's client, which has none for the order service. Its members are written in this
 * order, which is ours, so that both sign and send the same bytes.
 */
@JSONType(
        orders = {
            "requestId",
            "merchantBizNo",
            "orderStatus",
            "userId",
            "merchantBizType",
            "orderCreateTime",
            "orderModifyTime",
            "extInfo"
        })
public final class OrderSync extends AlipayRequest<OrderSyncAnswer> {

    private final Map<String, Object> members;

    /** Of the body's members by their names. */
    public OrderSync(String path, Map<String, Object> members) {
        this.members = members;
        setPath(path);
    }

    @Override
    public Class<OrderSyncAnswer> getResponseClass() {
        return OrderSyncAnswer.class;
    }

    /** 32 hex digits. */
    public String getRequestId() {
        return text("requestId");
    }

    /** The merchant's order number. */
    public String getMerchantBizNo() {
        return text("merchantBizNo");
    }

    /** The order's status. */
    public String getOrderStatus() {
        return text("orderStatus");
    }

    /** Whose phone. */
    public String getUserId() {
        return text("userId");
    }

    /** The scenario. */
    public String getMerchantBizType() {
        return text("merchantBizType");
    }

    /** When the order was made, in milliseconds. */
    public long getOrderCreateTime() {
        return number("orderCreateTime");
    }

    /** When it changed, in milliseconds. */
    public long getOrderModifyTime() {
        return number("orderModifyTime");
    }

    /** The scenario's fields, in their order. */
    public Object getExtInfo() {
        return member("extInfo");
    }

    private String text(String name) {
        return (String) member(name);
    }

    private long number(String name) {
        return ((Number) member(name)).longValue();
    }

    private Object member(String name) {
        Object value = members.get(name);
        if (value == null) {
            throw new IllegalStateException("the ride of the benchmarks has no " + name + " any more");
        }
        return value;
    }
}
