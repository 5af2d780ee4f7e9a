package io.orderlane.testkit.store;

import io.orderlane.core.field.FieldTypes;
import io.orderlane.core.field.FieldsOf;
import io.orderlane.core.field.LocaleField;
import io.orderlane.core.field.SharedField;
import io.orderlane.core.layout.CardEffect;
import io.orderlane.core.provenance.DocPage;
import io.orderlane.core.scenario.BaseApi;
import io.orderlane.core.scenario.Scenario;

/** A made-up scenario on each base API, small and not known to AlipayHK. */
public final class Parcels {

    private static final DocPage PAGE = new DocPage("Parcels (made up for tests)");
    private static final FieldsOf<ParcelStatus> FIELDS = FieldsOf.stated(ParcelStatus.class, PAGE, "Fields");

    /** How heavy it is, in grams. */
    public static final SharedField<ParcelStatus, Long> WEIGHT = FIELDS.shared("weight", FieldTypes.number());
    /** What is in it. */
    public static final LocaleField<ParcelStatus, String> CONTENT = FIELDS.locale("content", FieldTypes.text(64));

    /** Parcels over the contract card. */
    public static final Scenario<ParcelStatus> CARD = define("parcel-card", BaseApi.CONTRACT_CARD);
    /** Parcels over the order service. */
    public static final Scenario<ParcelStatus> ORDER = define("parcel", BaseApi.ORDER_SERVICE);
    /** Another scenario over the order service. */
    public static final Scenario<ParcelStatus> LETTER = define("letter", BaseApi.ORDER_SERVICE);

    private Parcels() {}

    private static Scenario<ParcelStatus> define(String name, BaseApi api) {
        return Scenario.define(name, api, "PARCEL_DEFAULT")
                .statuses(ParcelStatus.class)
                .stated(PAGE, "Statuses")
                .status(ParcelStatus.PLACED, "ordered")
                .status(ParcelStatus.PACKED, "in its box")
                .status(ParcelStatus.SENT, "on its way")
                .endStatus(ParcelStatus.RECEIVED, "with its owner", CardEffect.HIDES_CARD)
                .mayBeFollowedBy(ParcelStatus.RETURNED)
                .stated(PAGE, "Statuses")
                .endStatus(ParcelStatus.RETURNED, "sent back", CardEffect.HIDES_CARD)
                .stated(PAGE, "Statuses")
                .field(WEIGHT)
                .optional()
                .stated(PAGE, "Fields")
                .localeField(CONTENT)
                .optional()
                .stated(PAGE, "Fields")
                .build();
    }
}
