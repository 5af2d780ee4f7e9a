package io.orderlane.persistence.jdbc;

import java.sql.SQLException;

/** Something to do inside one transaction. It may be done again, so it changes nothing but the database. */
public interface Work<T> {

    /** Does it. */
    T in(Session session) throws SQLException;
}
