package io.orderlane.core;

import static io.orderlane.core.field.FieldTypes.cents;
import static io.orderlane.core.field.FieldTypes.choice;
import static io.orderlane.core.field.FieldTypes.currency;
import static io.orderlane.core.field.FieldTypes.epochMillis;
import static io.orderlane.core.field.FieldTypes.link;
import static io.orderlane.core.field.FieldTypes.minutes;
import static io.orderlane.core.field.FieldTypes.money;
import static io.orderlane.core.field.FieldTypes.text;
import static io.orderlane.core.layout.CardEffect.HIDES_CARD;
import static io.orderlane.core.layout.Progress.progress;

import io.orderlane.core.field.FieldsOf;
import io.orderlane.core.field.LocaleField;
import io.orderlane.core.field.Money;
import io.orderlane.core.field.SharedField;
import io.orderlane.core.field.TopField;
import io.orderlane.core.layout.CardLayout;
import io.orderlane.core.provenance.DocPage;
import io.orderlane.core.scenario.BaseApi;
import io.orderlane.core.scenario.Quirk;
import io.orderlane.core.scenario.QuirkReading;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.WireChange;
import java.time.Instant;
import java.util.Currency;

/** A scenario of nobody's, for the core's own tests: it has one of everything a definition can say. */
public final class Parcel {

    /** Its statuses. */
    public enum Status {
        PACKED,
        ON_THE_WAY,
        DELIVERED,
        RETURNED
    }

    /** How it is paid. */
    public enum Payment {
        PREPAID,
        ON_DELIVERY
    }

    static final DocPage PAGE = new DocPage("Parcels");
    private static final FieldsOf<Status> ON = FieldsOf.stated(Status.class, PAGE, "fields");

    public static final TopField<Status, String> TRADE_NO = ON.top("tradeNo", text(12));
    public static final SharedField<Status, Payment> PAYMENT = ON.shared("payment", choice(Payment.class));
    public static final SharedField<Status, Long> FEE = ON.shared("fee", cents());
    public static final SharedField<Status, Currency> FEE_CURRENCY = ON.shared("fee_currency", currency("HKD", "CNY"));
    public static final SharedField<Status, Money> DUTY = ON.shared("duty", money(currency()));
    public static final SharedField<Status, Instant> LEFT_AT = ON.shared("left_at", epochMillis());
    public static final SharedField<Status, Long> TRAVEL_TIME = ON.shared("travel_time", minutes());
    public static final LocaleField<Status, String> SHOP = ON.locale("shop", text(10));
    public static final LocaleField<Status, String> TRACK_URL =
            ON.locale("track_url", link()).alias("track_Url");

    /** Over the order service. */
    public static final Scenario<Status> SCENARIO = define("parcel", BaseApi.ORDER_SERVICE, "PARCEL");

    /** Over the contract card. */
    public static final Scenario<Status> CARD = define("parcel-card", BaseApi.CONTRACT_CARD, "PARCEL_DEFAULT");

    private Parcel() {}

    // spotless:off
    private static Scenario<Status> define(String name, BaseApi api, String code) {
        return Scenario.define(name, api, code).statuses(Status.class).stated(PAGE, "statuses")
            .status(Status.PACKED,      "ready to leave")
            .status(Status.ON_THE_WAY,  "travelling", progress(LEFT_AT, TRAVEL_TIME))
            .endStatus(Status.DELIVERED, "handed over", HIDES_CARD).mayBeFollowedBy(Status.RETURNED).stated(PAGE, "statuses")
            .endStatus(Status.RETURNED,  "sent back", HIDES_CARD)                                   .inferred("nothing comes after it")
            .mayStartAtAnyStatus()                                                    .stated(PAGE, "statuses")
            .topField(TRADE_NO)     .optional()                                       .stated(PAGE, "fields")
            .field(PAYMENT)         .optional().defaultsTo(Payment.ON_DELIVERY)       .stated(PAGE, "fields")
            .fields(FEE, FEE_CURRENCY).requiredAt(Status.ON_THE_WAY).when(PAYMENT.is(Payment.ON_DELIVERY)).stated(PAGE, "fields")
            .field(DUTY)            .optional()                                       .stated(PAGE, "fields")
            .field(LEFT_AT)         .requiredAt(Status.ON_THE_WAY)                    .inferred("the progress bar is computed from it")
            .field(TRAVEL_TIME)     .optional()                                       .stated(PAGE, "fields")
            .localeField(SHOP)      .requiredExceptAt(Status.RETURNED)                .stated(PAGE, "fields")
            .localeField(TRACK_URL) .optional()                                       .stated(PAGE, "fields")
            .quirk(Quirk.of("track-url-name", "the table and the sample spell it differently",
                QuirkReading.of("track_url", "as the table has it"),
                QuirkReading.of("track_Url", "as the sample has it", new WireChange.SentAs(TRACK_URL, "track_Url"))))
            .card(CardLayout.named(Status.class, "包裹", "Parcel").title(SHOP)
                .says(Status.PACKED,     "準備寄出", "Ready to leave")
                .says(Status.ON_THE_WAY, "運送中",   "On the way")
                .says(Status.DELIVERED,  "已送達",   "Delivered")
                .says(Status.RETURNED,   "已退回",   "Returned")
                .amount(FEE, FEE_CURRENCY).line(LEFT_AT, "寄出", "Left").button(TRACK_URL, "追蹤", "Track")).ours("a look of our own")
            .build();
    }
    // spotless:on
}
