package io.orderlane.persistence.postgresql;

import io.orderlane.core.port.StoreException;
import io.orderlane.persistence.jdbc.internal.Row;
import io.orderlane.persistence.jdbc.internal.Session;
import java.sql.SQLException;
import java.util.List;

/** What a database must fulfil before anything is written to it. */
final class DatabaseCheck {

    private static final int OLDEST = 14;
    private static final String ENCODING = "UTF8";

    private DatabaseCheck() {}

    /**
     * Refuses one that is too old, or cannot store Chinese.
     *
     * @throws StoreException with all that is wrong
     */
    static void check(Database database) {
        List<String> wrong = database.read(DatabaseCheck::wrong);
        if (!wrong.isEmpty()) {
            throw new StoreException("The database " + database.name() + " cannot be used: " + String.join(" ", wrong));
        }
    }

    private static List<String> wrong(Session session) throws SQLException {
        int version = session.call("SELECT current_setting('server_version_num')::int / 10000")
                .first(Row::integer)
                .orElseThrow();
        String encoding = session.call("SELECT current_setting('server_encoding')")
                .first(Row::text)
                .orElseThrow();
        String old = version < OLDEST
                ? "it is PostgreSQL " + version + "; Orderlane needs " + OLDEST + " or newer. Upgrade it."
                : "";
        String narrow = encoding.equals(ENCODING)
                ? ""
                : "it keeps text as " + encoding + ", which cannot hold every language; Orderlane needs " + ENCODING
                        + ". The encoding of a database cannot be changed: make another one with CREATE DATABASE orderlane"
                        + " ENCODING 'UTF8' TEMPLATE template0, and name that in database.url.";
        return List.of(old, narrow).stream().filter(one -> !one.isEmpty()).toList();
    }
}
