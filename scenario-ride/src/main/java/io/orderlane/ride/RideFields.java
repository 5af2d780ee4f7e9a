package io.orderlane.ride;

import static io.orderlane.core.field.FieldTypes.cents;
import static io.orderlane.core.field.FieldTypes.choice;
import static io.orderlane.core.field.FieldTypes.currency;
import static io.orderlane.core.field.FieldTypes.epochMillis;
import static io.orderlane.core.field.FieldTypes.link;
import static io.orderlane.core.field.FieldTypes.minutes;
import static io.orderlane.core.field.FieldTypes.text;

import io.orderlane.core.field.FieldsOf;
import io.orderlane.core.field.LocaleField;
import io.orderlane.core.field.SharedField;
import java.time.Instant;
import java.util.Currency;

/**
 * The fields of a ride, the same for both APIs (Ride Hailing, extInfo). The order service carries those that are the
 * same in every language once; the contract card repeats them in the object of each language.
 */
public final class RideFields {

    private static final FieldsOf<RideStatus> EXT_INFO =
            FieldsOf.stated(RideStatus.class, RidePages.RIDE_PAGE, "extInfo");
    private static final FieldsOf<RideStatus> MULTI_LANG =
            FieldsOf.stated(RideStatus.class, RidePages.RIDE_PAGE, "extInfo, multiLang");

    /** Minutes until the driver is at the departure. */
    public static final SharedField<RideStatus, Long> DRIVER_BOARD_DURATION =
            EXT_INFO.shared("driver_board_duration", minutes());
    /** The estimated cost in cents: 100 is one dollar. */
    public static final SharedField<RideStatus, Long> ESTIMATED_COST = EXT_INFO.shared("estimated_cost", cents());
    /** The currency of {@link #ESTIMATED_COST}. */
    public static final SharedField<RideStatus, Currency> ESTIMATED_COST_CURRENCY = EXT_INFO.shared(
            "estimated_cost_currency",
            currency()
                    .concluded(
                            "the page gives it as text and names no codes; taken for ISO 4217, as its sample has HKD"));
    /** The vehicle's licence plate. */
    public static final SharedField<RideStatus, String> LICENSE_PLATE = EXT_INFO.shared("license_plate", text());
    /** When a ride that was booked ahead is to start. */
    public static final SharedField<RideStatus, Instant> RESERVATION_TIME =
            EXT_INFO.shared("reservation_time", epochMillis());
    /** Minutes until the vehicle is at the destination. */
    public static final SharedField<RideStatus, Long> RIDE_DEST_DURATION =
            EXT_INFO.shared("ride_dest_duration", minutes());
    /** How the price is found; {@link RidePriceType#ESTIMATE} when left out. */
    public static final SharedField<RideStatus, RidePriceType> RIDE_PRICE_TYPE =
            EXT_INFO.shared("ride_price_type", choice(RidePriceType.class));
    /** When the user got off. */
    public static final SharedField<RideStatus, Instant> SERVICE_END_TIME =
            EXT_INFO.shared("service_end_time", epochMillis());
    /** At ORDER_TAKEN: when the driver took the order. At SERVING: when the journey began. */
    public static final SharedField<RideStatus, Instant> SERVICE_START_TIME =
            EXT_INFO.shared("service_start_time", epochMillis());

    /** Where the button leads. */
    public static final LocaleField<RideStatus, String> ACTION_URL = MULTI_LANG.locale("action_url", link());
    /** The vehicle's colour. */
    public static final LocaleField<RideStatus, String> AUTO_COLOR = MULTI_LANG.locale("auto_color", text());
    /** The vehicle's model. */
    public static final LocaleField<RideStatus, String> AUTO_MODEL = MULTI_LANG.locale("auto_model", text());
    /** Where a tap outside the button leads. */
    public static final LocaleField<RideStatus, String> ORDER_URL = MULTI_LANG.locale("order_Url", link());

    private RideFields() {}
}
