package io.orderlane.core.scenario;

import static io.orderlane.core.field.FieldTypes.currency;
import static io.orderlane.core.field.FieldTypes.link;
import static io.orderlane.core.field.FieldTypes.text;

import io.orderlane.core.field.Field;
import io.orderlane.core.field.FieldsOf;
import io.orderlane.core.field.MomentType;
import io.orderlane.core.field.Money;
import io.orderlane.core.field.MoneyType;
import io.orderlane.core.field.TopField;
import io.orderlane.core.provenance.DocPage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Optional members of an update that belong to a base API rather than to a scenario. */
public final class EnvelopeFields {

    private static final FieldsOf<AnyStatus> SYNC_DATA =
            FieldsOf.stated(AnyStatus.class, new DocPage("Base API (performance notification)"), "SyncDataInfo");
    private static final FieldsOf<AnyStatus> CARD_BODY =
            FieldsOf.stated(AnyStatus.class, new DocPage("Base API (performance notification)"), "Body");
    private static final FieldsOf<AnyStatus> ORDER_BODY =
            FieldsOf.stated(AnyStatus.class, new DocPage("Base API (order service)"), "Request parameters");
    private static final MoneyType HKD_OR_CNY = new MoneyType(currency("HKD", "CNY"), true);

    /** The order's total (contract card). */
    public static final TopField<AnyStatus, Money> AMOUNT = SYNC_DATA.top("amount", HKD_OR_CNY);
    /** What is actually paid (contract card). */
    public static final TopField<AnyStatus, Money> PAY_AMOUNT = SYNC_DATA.top("payAmount", HKD_OR_CNY);
    /** Where the order's details are (contract card: {@code merchantOrderDetailUrl}). */
    public static final TopField<AnyStatus, String> ORDER_DETAIL_URL = SYNC_DATA.top("orderDetailUrl", link());
    /**
     * When the card ends; 24 hours after it was made if left out (contract card). It is no deadline: one that has
     * passed ends a card that is up, which is inferred.
     */
    public static final TopField<AnyStatus, Instant> END_DATE = CARD_BODY.top("endDate", new MomentType());
    /** The merchant's mini program (contract card). */
    public static final TopField<AnyStatus, String> CARD_TINY_APP_ID = SYNC_DATA.top("tinyAppId", text());
    /** AlipayHK's transaction number (contract card). */
    public static final TopField<AnyStatus, String> CARD_TRADE_NO = SYNC_DATA.top("tradeNo", text());
    /**
     * The merchant (contract card). Its place on the wire is beside the recipient, as in the page's example; its limit
     * is the order service's.
     */
    public static final TopField<AnyStatus, String> CARD_MERCHANT_ID = FieldsOf.inferred(
                    AnyStatus.class,
                    "it stands in the example of the base API's page and in no table; its limit is the order service's")
            .top("merchantId", text(64));
    /** The old name of {@link #MERCHANT_ACCOUNT_ID}, marked as deprecated (order service). */
    public static final TopField<AnyStatus, String> ORDER_MERCHANT_ID = ORDER_BODY.top("merchantId", text(64));
    /** The secondary merchant, where the merchant is not the direct one (order service). */
    public static final TopField<AnyStatus, String> MERCHANT_ACCOUNT_ID = ORDER_BODY.top("merchantAccountId", text(64));
    /** The mini program (order service). */
    public static final TopField<AnyStatus, String> ORDER_TINY_APP_ID = ORDER_BODY.top("tinyAppId", text());
    /** AlipayHK's transaction number (order service; on the scenario pages). */
    public static final TopField<AnyStatus, String> ORDER_TRADE_NO = FieldsOf.inferred(
                    AnyStatus.class, "it stands in the samples of two scenario pages")
            .top("tradeNo", text());

    static final List<TopField<AnyStatus, ?>> CONTRACT_CARD =
            List.of(AMOUNT, PAY_AMOUNT, ORDER_DETAIL_URL, END_DATE, CARD_TINY_APP_ID, CARD_TRADE_NO, CARD_MERCHANT_ID);
    static final List<TopField<AnyStatus, ?>> ORDER_SERVICE =
            List.of(MERCHANT_ACCOUNT_ID, ORDER_MERCHANT_ID, ORDER_TINY_APP_ID, ORDER_TRADE_NO);

    private EnvelopeFields() {}

    /** What a member that its page marks as deprecated is to be replaced by; empty for any other. */
    public static Optional<Field<?, ?>> inPlaceOf(Field<?, ?> field) {
        return field.equals(ORDER_MERCHANT_ID) ? Optional.of(MERCHANT_ACCOUNT_ID) : Optional.empty();
    }
}
