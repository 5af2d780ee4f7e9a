package io.orderlane.persistence.jdbc.internal;

import java.sql.SQLException;
import java.time.Instant;

/** Transactions on a database. */
public interface Transactions {

    /**
     * Work inside one transaction. It may be repeated, so it must change nothing but the database.
     *
     * @param <T> what comes of it
     */
    interface Work<T> {

        /** Does it. */
        T in(Session session) throws SQLException;
    }

    /** The time in a transaction. */
    interface Time {

        /** The instant. */
        Instant in(Session session) throws SQLException;
    }

    /** Does the work in a transaction and answers after its commit. */
    <T> T write(Work<T> work);

    /** Asks on one consistent state of what is committed. */
    <T> T read(Work<T> question);
}
