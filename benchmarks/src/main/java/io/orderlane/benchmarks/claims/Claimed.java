package io.orderlane.benchmarks.claims;

import java.sql.SQLException;

/** What messages are picked from. */
interface Claimed extends AutoCloseable {

    /** How many it picks at once at the most. */
    int ROOM = 100;

    /** Picks what is to be sent next; gives back how many. */
    int claim() throws SQLException;

    /** Has what was picked wait again, behind all others. */
    void putBack() throws SQLException;

    /** From now on everything is down: of each order the first message waits for its next try. */
    void outage() throws SQLException;

    @Override
    void close() throws SQLException;
}
