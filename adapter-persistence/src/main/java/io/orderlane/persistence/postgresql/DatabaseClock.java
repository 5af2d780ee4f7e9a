package io.orderlane.persistence.postgresql;

import io.orderlane.persistence.jdbc.internal.Row;
import io.orderlane.persistence.jdbc.internal.Session;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What time it is: that of the database, so that processes with different clocks agree on leases and due times, unless
 * a clock is given.
 */
final class DatabaseClock {

    /** The instant for a statement that has {@link #orNull} as its next parameter. */
    static final String SQL = " coalesce(?::bigint, floor(extract(epoch FROM now()) * 1000)::bigint) ";

    private final @Nullable Clock given;

    DatabaseClock(@Nullable Clock given) {
        this.given = given;
    }

    /** The instant of the given clock; null where the database's counts. */
    @Nullable
    Instant orNull() {
        return given == null ? null : given.instant();
    }

    /** The instant of this transaction. */
    Instant of(Session session) throws SQLException {
        return session.call("SELECT" + SQL).with(orNull()).first(Row::instant).orElseThrow();
    }
}
