package io.orderlane.ride;

import static io.orderlane.core.layout.CardEffect.HIDES_CARD;
import static io.orderlane.core.layout.CardEffect.hidesCardAfter;
import static io.orderlane.core.layout.Progress.progress;
import static io.orderlane.ride.RideFields.ACTION_URL;
import static io.orderlane.ride.RideFields.AUTO_COLOR;
import static io.orderlane.ride.RideFields.AUTO_MODEL;
import static io.orderlane.ride.RideFields.DRIVER_BOARD_DURATION;
import static io.orderlane.ride.RideFields.ESTIMATED_COST;
import static io.orderlane.ride.RideFields.ESTIMATED_COST_CURRENCY;
import static io.orderlane.ride.RideFields.LICENSE_PLATE;
import static io.orderlane.ride.RideFields.ORDER_URL;
import static io.orderlane.ride.RideFields.RESERVATION_TIME;
import static io.orderlane.ride.RideFields.RIDE_DEST_DURATION;
import static io.orderlane.ride.RideFields.RIDE_PRICE_TYPE;
import static io.orderlane.ride.RideFields.SERVICE_END_TIME;
import static io.orderlane.ride.RideFields.SERVICE_START_TIME;
import static io.orderlane.ride.RidePriceType.ESTIMATE;
import static io.orderlane.ride.RideStatus.BOOKED;
import static io.orderlane.ride.RideStatus.CANCEL_WAIT_PAY;
import static io.orderlane.ride.RideStatus.CLOSED;
import static io.orderlane.ride.RideStatus.FINISHED;
import static io.orderlane.ride.RideStatus.ORDER_TAKEN;
import static io.orderlane.ride.RideStatus.PENDING;
import static io.orderlane.ride.RideStatus.SERVING;
import static io.orderlane.ride.RideStatus.TO_BOARD;
import static io.orderlane.ride.RideStatus.TO_SEND;
import static io.orderlane.ride.RideStatus.WAIT_PAY;

import io.orderlane.core.layout.CardEffect;
import io.orderlane.core.provenance.DocPage;
import io.orderlane.core.provenance.Provenance;
import io.orderlane.core.scenario.ScenarioBuilder;
import io.orderlane.core.scenario.UntypedDefinition;
import java.time.Duration;

/** The rows that both ride hailing scenarios have, whichever API carries them. */
final class RideTable {

    private static final CardEffect HIDES_CARD_AFTER_5_MINUTES = hidesCardAfter(Duration.ofMinutes(5));

    private RideTable() {}

    /**
     * Fills a definition.
     *
     * @param page the API's own page, which has the statuses
     * @param price the source that says how price type and cost belong together on this API
     */
    static ScenarioBuilder<RideStatus> fill(UntypedDefinition definition, DocPage page, Provenance price) {
        // spotless:off
        return definition
            .statuses(RideStatus.class)                                                              .stated(page, "Order Status")
            .status(PENDING,             "finding a driver")
            .status(BOOKED,              "booked, driver not on the way; for rides booked ahead only")
            .status(ORDER_TAKEN,         "taken by a driver", progress(SERVICE_START_TIME, DRIVER_BOARD_DURATION))
            .status(TO_BOARD,            "the user has to board")
            .status(SERVING,             "journey under way", progress(SERVICE_START_TIME, RIDE_DEST_DURATION))
            .status(WAIT_PAY,            "the user has to pay")
            .endStatus(FINISHED,         "completed, or cancelled by the user", HIDES_CARD)          .inferred("the card disappears, and nothing is documented after it")
            .status(TO_SEND,             "finding another driver")
            .endStatus(CLOSED,           "cancelled by the driver", HIDES_CARD_AFTER_5_MINUTES)      .inferred("the card disappears, and nothing is documented after it")
            .endStatus(CANCEL_WAIT_PAY,  "cancelled by the user, payment still due", HIDES_CARD)
                .mayBeFollowedBy(CANCEL_WAIT_PAY, FINISHED)                                          .inferred("the card disappears; what is still due may be paid")

            .mayStartAtAnyStatus()                                                                   .stated(page, "Order Status")
            .maySkipStatuses()                                                                       .stated(page, "Order Status")
            .mayGoBack()                                                                             .inferred("TO_SEND looks for a driver again")
            .mayRepeatStatuses()                                                                     .inferred("the base API's event time is there to sequence rapidly changing data")

            .field(DRIVER_BOARD_DURATION)    .requiredAt(ORDER_TAKEN)                                .inferred("the progress bar is computed from it")
            .field(ESTIMATED_COST)           .requiredAt(SERVING).when(RIDE_PRICE_TYPE.is(ESTIMATE)) .close(price)
            .field(ESTIMATED_COST_CURRENCY)  .requiredAt(SERVING).when(RIDE_PRICE_TYPE.is(ESTIMATE)) .close(price)
            .field(LICENSE_PLATE)            .requiredAt(ORDER_TAKEN, TO_BOARD, SERVING)             .inferred("from then on the user looks for the car")
            .field(RESERVATION_TIME)         .requiredAt(BOOKED)                                     .inferred("a ride booked ahead has a time")
            .field(RIDE_DEST_DURATION)       .requiredAt(SERVING)                                    .inferred("the progress bar is computed from it")
            .field(RIDE_PRICE_TYPE)          .optional().defaultsTo(ESTIMATE)                        .close(price)
            .field(SERVICE_END_TIME)         .requiredAt(FINISHED).when(SERVICE_START_TIME.isGiven()) .inferred("a ride that began has an end; one that was cancelled before has none")
            .field(SERVICE_START_TIME)       .requiredAt(ORDER_TAKEN, SERVING)                       .inferred("both progress bars are computed from it")
            .localeFields(ACTION_URL, AUTO_COLOR, AUTO_MODEL, ORDER_URL) .optional()                 .inferred("the table of fields by status lost its marks")

            .quirk(RideQuirks.CANCEL_WAIT_PAY)
            .quirk(RideQuirks.SERVICE_END)
            .quirk(RideQuirks.TIMESTAMPS)
            .quirk(RideQuirks.PROGRESS_UNITS)
            .quirk(RideQuirks.MATRIX)
            .quirk(RideQuirks.SAMPLE_MODEL)
            .card(RideCard.LAYOUT)                                                                   .ours("the pages show pictures only");
        // spotless:on
    }
}
