package io.orderlane.benchmarks.sdk;

import com.alibaba.fastjson.annotation.JSONField;
import com.alipay.global.api.request.AlipayRequest;
import com.alipay.global.api.response.AlipayResponse;
import java.util.Map;

/**
 * The ride as a request of the vendor's client, which has none for the order service. Its members are written in our
 * order, so that both sign and send the same bytes.
 */
public final class OrderSync extends AlipayRequest<OrderSync.Answer> {

    /** What the vendor's client makes of an answer: the result alone, which is all the peer says. */
    public static final class Answer extends AlipayResponse {}

    private final Map<String, Object> members;

    /** Of the body's members by their names. */
    public OrderSync(String path, Map<String, Object> members) {
        this.members = members;
        setPath(path);
    }

    @Override
    public Class<Answer> getResponseClass() {
        return Answer.class;
    }

    /** What it is written as: these, without the one around them. */
    @JSONField(unwrapped = true)
    public Map<String, Object> getMembers() {
        return members;
    }
}
