package io.orderlane.persistence.postgresql;

import io.orderlane.core.port.StoreException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a failure of PostgreSQL means for an operator. */
final class PostgresFault {

    private static final String COULD_NOT = " could not answer: ";

    private PostgresFault() {}

    /**
     * Whether it lies in what was to be written, so that other rows can be: bad data, a broken constraint, too large.
     */
    static boolean isOfTheRow(Throwable failure) {
        if (failure instanceof SQLException sql) {
            String state = state(sql);
            return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
        }
        return failure instanceof RuntimeException && !(failure instanceof StoreException);
    }

    /**
     * Whether other transactions are the cause: they had a row locked for too long, or this one was chosen to end a
     * deadlock.
     */
    static boolean isOfOthers(SQLException failure) {
        return state(failure).equals("55P03") || state(failure).equals("40P01");
    }

    /** Whether the session may only read: its server became a replica, and another may be the primary now. */
    static boolean isReadOnly(SQLException failure) {
        return state(failure).equals("25006");
    }

    /** Whether the connection is gone. */
    static boolean isOfTheConnection(SQLException failure) {
        return state(failure).startsWith("08") || state(failure).startsWith("57P");
    }

    static StoreException explain(String database, Throwable failure) {
        if (failure instanceof StoreException known) {
            return known;
        }
        return new StoreException("The database " + database + COULD_NOT + what(failure), failure);
    }

    /** The same words without the name of the database. */
    static String withoutName(StoreException told) {
        String message = String.valueOf(told.getMessage());
        int name = message.indexOf(COULD_NOT);
        return name < 0 ? message : message.substring(name + COULD_NOT.length());
    }

    private static String what(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && !state(sql).isEmpty()) {
                return what(sql);
            }
        }
        return failure instanceof SQLException
                ? "no connection was to be had in time. Check that it is up and reachable, and how many connections it allows."
                : "something unexpected happened";
    }

    private static String what(SQLException failure) {
        String state = state(failure);
        String told = toldByState(state);
        return told == null ? toldByClass(state.substring(0, Math.min(2, state.length())), failure) : told;
    }

    private static @Nullable String toldByState(String state) {
        return switch (state) {
            case "28P01", "28000" ->
                "it refused the user or the password. Check database.user and database.password-file.";
            case "3D000" -> "there is no such database. Create it, or correct database.url.";
            case "42501" ->
                "the user may not do that. GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA and USAGE ON"
                        + " ALL SEQUENCES IN SCHEMA to it, or let it own them.";
            case "25006" ->
                "it is read-only: a replica, perhaps since a failover, or set so by default_transaction_read_only. Its"
                        + " sessions were dropped and are taken anew. Name the primary in database.url, or all servers with"
                        + " targetServerType=primary.";
            case "53100" -> "its disk is full. Free some space and Orderlane goes on by itself.";
            case "53300" -> "it has no free connection. Raise its max_connections, or run fewer processes.";
            case "55P03" -> "something held a row for too long. Look for transactions that stay open.";
            case "57014" -> "a statement took too long. Look for what keeps the database busy.";
            default -> null;
        };
    }

    private static String toldByClass(String kind, SQLException failure) {
        return switch (kind) {
            case "08" -> "the connection failed. Check that it is up and reachable; Orderlane goes on by itself.";
            case "57" -> "it is stopping or starting, or ended the connection. Orderlane goes on by itself.";
            default -> "PostgreSQL says " + failure.getMessage();
        };
    }

    private static String state(SQLException failure) {
        return failure.getSQLState() == null ? "" : failure.getSQLState();
    }
}
