package io.orderlane.persistence.jdbc;

/**
 * The statements that depend on how a database keeps what is settled: in a table of its own, or where it waited.
 *
 * @param newestWaiting the newest that waits in a lane
 * @param copy a new notification made of a settled one
 * @param unpark a parked notification that is replayed is parked no longer
 * @param waitAgain a parked notification waits again, with its attempts and the command of the last of them
 * @param waitsAgain what else is to be done once it does; of its lane and its number
 */
public record KeepingSql(String newestWaiting, String copy, String unpark, String waitAgain, String waitsAgain) {}
