package io.orderlane.persistence.sqlite;

import java.sql.SQLException;

/** Something to do inside one transaction. It may be done again, so it changes nothing but the database. */
interface Work<T> {

    T in(Session session) throws SQLException;
}
