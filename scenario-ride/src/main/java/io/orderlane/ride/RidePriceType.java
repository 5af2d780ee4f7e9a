package io.orderlane.ride;

/** How the price of a ride is found (Ride Hailing, extInfo). */
public enum RidePriceType {
    /** Estimated beforehand; this is meant when nothing is said. */
    ESTIMATE,
    /** By the meter in the vehicle. */
    METER
}
