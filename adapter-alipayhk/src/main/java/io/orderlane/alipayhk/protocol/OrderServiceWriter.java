package io.orderlane.alipayhk.protocol;

import io.orderlane.alipayhk.port.Bytes;
import io.orderlane.core.field.Tree;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.order.Content;
import java.util.List;

/** Base API B, {@code order/sync}; members in the order of its page (Request parameters), then the scenario's own. */
public final class OrderServiceWriter implements EnvelopeWriter {

    private static final List<String> PLACED = List.of("merchantAccountId", "merchantId", "tinyAppId");

    private final MerchantIds merchants;

    /** For an account that speaks for itself. */
    public OrderServiceWriter() {
        this(MerchantIds.NONE);
    }

    /** With the account's merchant. */
    public OrderServiceWriter(MerchantIds merchants) {
        this.merchants = merchants;
    }

    @Override
    public Bytes write(Delivery delivery) {
        Notification notification = delivery.notification();
        Tree.Obj top = notification.content().top();
        return Bytes.handedOver(new BodyMembers()
                .put("requestId", delivery.requestId().value())
                .put("merchantBizNo", delivery.order().key().orderNo())
                .put("orderStatus", notification.status())
                .put(
                        delivery.order().recipient().member(),
                        delivery.order().recipient().id())
                .put("merchantBizType", delivery.scenarioCode())
                .put("orderCreateTime", delivery.order().createdAt().toEpochMilli())
                .put("orderModifyTime", notification.wireTime())
                .put("merchantAccountId", top.get("merchantAccountId"), merchants.merchantAccountId())
                .put("merchantId", top.get("merchantId"), merchants.merchantId())
                .put("tinyAppId", top.get("tinyAppId"))
                .putRest(top, PLACED)
                .put("extInfo", extInfo(notification.content()))
                .bytes());
    }

    /** Both objects are required by every scenario page, so they are written even when nothing is in them. */
    private static BodyMembers extInfo(Content content) {
        BodyMembers locales = new BodyMembers();
        content.display().forEach((locale, own) -> locales.put(locale.code(), own));
        return new BodyMembers().putAll(content.shared()).put("multiLang", locales);
    }
}
