package io.orderlane.ride;

import static io.orderlane.ride.RideFields.ACTION_URL;
import static io.orderlane.ride.RideFields.ESTIMATED_COST;
import static io.orderlane.ride.RideFields.ESTIMATED_COST_CURRENCY;
import static io.orderlane.ride.RideFields.RESERVATION_TIME;
import static io.orderlane.ride.RideFields.RIDE_PRICE_TYPE;
import static io.orderlane.ride.RideFields.SERVICE_END_TIME;
import static io.orderlane.ride.RideFields.SERVICE_START_TIME;

import io.orderlane.core.field.Field;
import io.orderlane.core.provenance.Stated;
import io.orderlane.core.scenario.Quirk;
import io.orderlane.core.scenario.QuirkReading;
import io.orderlane.core.scenario.WireChange;
import java.util.Set;

/** Where the pages on ride hailing contradict each other or themselves. */
final class RideQuirks {

    static final Quirk CANCEL_WAIT_PAY = Quirk.of(
            "cancel-wait-pay",
            "The status table has CANCEL_WAIT_PAY; two other pages on ride hailing and the table of fields by status lack it.",
            QuirkReading.of("known", "a status like the others"),
            QuirkReading.of(
                    "doubted", "accepted with a warning", new WireChange.DoubtsStatus(RideStatus.CANCEL_WAIT_PAY)));

    static final Quirk SERVICE_END = Quirk.of(
            "service-end-time",
            "It is described as a formatted date and time, typed as a number, and sampled in epoch milliseconds.",
            QuirkReading.of("epoch-millis", "sent as in the type and the sample"),
            QuirkReading.of(
                    "formatted",
                    "sent as described, as text in Hong Kong time",
                    new WireChange.SentAsLocalTime(SERVICE_END_TIME, "yyyy-MM-dd HH:mm:ss")));

    static final Quirk TIMESTAMPS = Quirk.of(
            "unix-timestamps",
            "service_start_time and reservation_time are called unix timestamps, which are often seconds, and are sampled in"
                    + " milliseconds.",
            QuirkReading.of("milliseconds", "milliseconds, as every other time of these APIs"),
            QuirkReading.of(
                    "seconds",
                    "sent in seconds; an update gives them in milliseconds as ever",
                    new WireChange.SentAsSeconds(SERVICE_START_TIME),
                    new WireChange.SentAsSeconds(RESERVATION_TIME)));

    static final Quirk PROGRESS_UNITS = Quirk.of(
            "progress-units",
            "The formulas put milliseconds over minutes; a newer page divides by 60000 in the one for the minutes left.",
            QuirkReading.of(
                    "converted",
                    "our card converts everywhere, keeps the bar within 0 and 100 percent and the minutes left at 0 or more"));

    static final Quirk MATRIX = Quirk.of(
            "matrix-marks",
            "The table of fields by status has lost its marks, has no column for CANCEL_WAIT_PAY and no row for"
                    + " ride_price_type; a newer page says that a mark means required.",
            QuirkReading.of("unknown", "what the marks said is unknown; what we conclude instead only advises"));

    static final Quirk SAMPLE_MODEL = Quirk.of(
            "sample-auto-model",
            "The sample's auto_model is a street address, and it carries nearly every field at PENDING.",
            QuirkReading.of("model", "it is the vehicle's model, as described; fields are never refused for a status"));

    static final Quirk HIDDEN_PATH = Quirk.of(
            "hidden-path",
            "The page hides the contract card's path, yet its sample has the order service's shape; ride hailing is named by"
                    + " both APIs.",
            QuirkReading.of("both", "a scenario for each API; the hidden path is taken for a leftover"));

    /** The same on the contract card, where the page's words may be meant for it. */
    static final Quirk HIDDEN_PATH_OF_CARD = Quirk.of(
            "hidden-path",
            HIDDEN_PATH.found(),
            HIDDEN_PATH.readings().get(0),
            QuirkReading.of(
                    "contract-card",
                    "the page is this API's too, so what it requires at SERVING is stated here as well",
                    statedCost(ESTIMATED_COST),
                    statedCost(ESTIMATED_COST_CURRENCY)));

    private static WireChange statedCost(Field<RideStatus, ?> field) {
        return WireChange.AlsoRequires.at(
                Set.of(RideStatus.SERVING),
                field,
                RIDE_PRICE_TYPE.is(RidePriceType.ESTIMATE),
                new Stated(RidePages.RIDE_PAGE, "extInfo"));
    }

    static final Quirk ARRAY_FIELDS = Quirk.of(
            "array-fields",
            "The contract card's page types action_url and estimated_cost as lists of text; no other page does.",
            QuirkReading.of("plain", "sent as plain text"),
            QuirkReading.of(
                    "list",
                    "sent as a list of one text",
                    new WireChange.SentAsList(ESTIMATED_COST),
                    new WireChange.SentAsList(ACTION_URL)));

    private RideQuirks() {}
}
