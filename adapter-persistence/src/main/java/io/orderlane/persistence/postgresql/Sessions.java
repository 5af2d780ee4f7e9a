package io.orderlane.persistence.postgresql;

import java.sql.Connection;
import java.sql.SQLException;

/** Where the transactions of a database run: sessions with our settings, a few at a time. */
interface Sessions extends AutoCloseable {

    /** A session in which a transaction has begun; closing it rolls back what is not committed. */
    interface Begun extends AutoCloseable {

        Connection connection();

        @Override
        void close() throws SQLException;
    }

    /** Begins a transaction. */
    Begun begin() throws SQLException;

    /** Drops the sessions that are free: the server of one of them went away, or only reads now. */
    void drop();

    @Override
    void close();
}
