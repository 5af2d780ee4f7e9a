package io.orderlane.core.port;

/**
 * The three views of one store.
 *
 * @param intake the way in
 * @param lanes the lanes
 * @param reader questions
 */
public record Stores(Intake intake, Lanes lanes, OrderReader reader) {}
