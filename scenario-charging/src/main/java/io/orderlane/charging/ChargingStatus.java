package io.orderlane.charging;

/** The statuses of charging a vehicle; the names are the wire names (EV Charging, Order Status). */
public enum ChargingStatus {
    /** Charging. */
    SERVING,
    /** Charging, and when it will end is unknown; on a newer page. */
    SERVING_WO_ENDTIME,
    /** Charging, and neither end nor progress is known; on a newer page. */
    SERVING_LITE,
    /** Charging is paused. */
    FAULT,
    /** Charging is paused, as a newer page calls it. */
    PAUSED,
    /** Charging is completed; an end status. */
    COMPLETED,
    /** Free parking is due; on a newer page. */
    PARKING_DUE,
    /** All is finished; an end status, the card disappears. */
    FINISHED
}
