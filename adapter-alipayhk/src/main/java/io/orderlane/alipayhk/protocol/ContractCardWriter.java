package io.orderlane.alipayhk.protocol;

import io.orderlane.alipayhk.port.Bytes;
import io.orderlane.core.field.Tree;
import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.order.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Base API A, {@code contractCardSync}; members in the order of its page (Body, SyncDataInfo). */
public final class ContractCardWriter implements EnvelopeWriter {

    private static final List<String> PLACED =
            List.of("amount", "orderDetailUrl", "payAmount", "tinyAppId", "tradeNo", "endDate", "merchantId");

    private final LanguageForm languages;
    private final MerchantIds merchants;

    /** With the wrapping of {@code languageBusinessInfo}, for an account that speaks for itself. */
    public ContractCardWriter(LanguageForm languages) {
        this(languages, MerchantIds.NONE);
    }

    /** With the wrapping of {@code languageBusinessInfo} and the account's merchant. */
    public ContractCardWriter(LanguageForm languages, MerchantIds merchants) {
        this.languages = languages;
        this.merchants = merchants;
    }

    @Override
    public Bytes write(Delivery delivery) {
        return Bytes.handedOver(new BodyMembers()
                .put("bizDate", delivery.notification().wireTime())
                .put("command", delivery.command() == Command.CREATE ? "SEND" : "UPDATE")
                .put("syncDataInfo", syncData(delivery.notification().content()))
                .put("merchantBizNo", delivery.order().key().orderNo())
                .put("orderStatus", delivery.notification().status())
                .put("productTemplateCode", delivery.scenarioCode())
                .put("requestId", delivery.requestId().value())
                .put("endDate", delivery.notification().content().top().get("endDate"))
                .put("merchantId", delivery.notification().content().top().get("merchantId"), merchants.merchantId())
                .put(
                        delivery.order().recipient().member(),
                        delivery.order().recipient().id())
                .bytes());
    }

    private BodyMembers syncData(Content content) {
        Tree.Obj top = content.top();
        BodyMembers data = new BodyMembers();
        putLanguages(content, data);
        return data.put("amount", part(top, "amount", "value"))
                .put("amountCurrency", part(top, "amount", "currency"))
                .put("merchantOrderDetailUrl", top.get("orderDetailUrl"))
                .put("payAmount", part(top, "payAmount", "value"))
                .put("payAmountCurrency", part(top, "payAmount", "currency"))
                .put("tinyAppId", top.get("tinyAppId"))
                .put("tradeNo", top.get("tradeNo"))
                .putRest(top, PLACED);
    }

    /**
     * Writes no languages when none is given: the card is hidden from users of a language that is missing. This API has
     * no member for what all languages share, so each carries a copy.
     */
    private void putLanguages(Content content, BodyMembers data) {
        if (content.display().isEmpty()) {
            return;
        }
        Map<String, BodyMembers> locales = new LinkedHashMap<>();
        content.display()
                .forEach((locale, own) -> locales.put(
                        locale.code(),
                        new BodyMembers().putAll(content.shared()).putAll(own)));
        languages.put(data, "languageBusinessInfo", locales);
    }

    private static @Nullable Tree part(Tree.Obj top, String money, String member) {
        return top.get(money) instanceof Tree.Obj amount ? amount.get(member) : null;
    }
}
