package io.orderlane.charging;

import static io.orderlane.core.field.FieldTypes.currency;
import static io.orderlane.core.field.FieldTypes.epochMillis;
import static io.orderlane.core.field.FieldTypes.link;
import static io.orderlane.core.field.FieldTypes.minutes;
import static io.orderlane.core.field.FieldTypes.money;
import static io.orderlane.core.field.FieldTypes.percent;
import static io.orderlane.core.field.FieldTypes.text;

import io.orderlane.core.field.FieldsOf;
import io.orderlane.core.field.LocaleField;
import io.orderlane.core.field.Money;
import io.orderlane.core.field.SharedField;
import io.orderlane.core.field.TopField;
import java.time.Instant;

/** The fields of charging a vehicle (EV Charging, table of extra fields). */
public final class ChargingFields {

    private static final FieldsOf<ChargingStatus> TOP_LEVEL =
            FieldsOf.stated(ChargingStatus.class, ChargingPages.EV_PAGE, "extra fields");
    private static final FieldsOf<ChargingStatus> EXT_INFO =
            FieldsOf.stated(ChargingStatus.class, ChargingPages.EV_PAGE, "extInfo");
    private static final FieldsOf<ChargingStatus> MULTI_LANG =
            FieldsOf.stated(ChargingStatus.class, ChargingPages.EV_PAGE, "extInfo, multiLang");

    /** AlipayHK's transaction number. */
    public static final TopField<ChargingStatus, String> TRADE_NO = TOP_LEVEL.top("tradeNo", text());

    /** What the order costs. */
    public static final SharedField<ChargingStatus, Money> AMOUNT = EXT_INFO.shared("amount", money(currency()));
    /** What exceeding the time for charging or parking costs. */
    public static final SharedField<ChargingStatus, Money> SURCHARGE_AMOUNT =
            EXT_INFO.shared("surcharge_amount", money(currency()));
    /** Where the order's details are; which scheme it starts with is the quirk {@code bill-detail-scheme}. */
    public static final SharedField<ChargingStatus, String> MERCHANT_BILL_DETAIL =
            EXT_INFO.shared("merchant_bill_detail", link());
    /** The merchant's own number of the order. */
    public static final SharedField<ChargingStatus, String> MERCHANT_BILL_ID =
            EXT_INFO.shared("merchant_bill_id", text());
    /** How far the charge is, in percent. Spelt on the wire as on the page. */
    public static final SharedField<ChargingStatus, Long> PROGRESS_CURRENT = EXT_INFO.shared("progess_curr", percent());
    /** How far the charge will go. Spelt on the wire as on the page. */
    public static final SharedField<ChargingStatus, Long> PROGRESS_MAX = EXT_INFO.shared(
            "progess_max",
            percent().concluded("the page gives it as text without a unit; taken for percent like progess_curr"));
    /** When it started. */
    public static final SharedField<ChargingStatus, Instant> START_TIME = EXT_INFO.shared("start_time", epochMillis());
    /** When it ends or ended. */
    public static final SharedField<ChargingStatus, Instant> END_TIME = EXT_INFO.shared("end_time", epochMillis());
    /** Minutes of charging. */
    public static final SharedField<ChargingStatus, Long> TIME_COST = EXT_INFO.shared("time_cost", minutes());

    /** The platform or agency. */
    public static final LocaleField<ChargingStatus, String> PLATFORM_NAME =
            MULTI_LANG.locale("platform_name", text(64));
    /** The logo of the platform or agency; the picture itself is to stay under 100 KB. */
    public static final LocaleField<ChargingStatus, String> PLATFORM_LOGO =
            MULTI_LANG.locale("platform_logo", link(256));

    private ChargingFields() {}
}
