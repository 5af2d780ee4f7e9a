package io.orderlane.persistence.sqlite;

import io.orderlane.core.port.StoreException;
import io.orderlane.core.store.StoreHealth;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** What a failure of SQLite means for an operator. */
final class SqliteFault {

    /** The lowest byte of a result code is its kind; the rest says more about it. */
    private static final int KIND = 0xff;

    private static final String UNWRITABLE =
            "it cannot be opened for writing. Check the owner and the permissions of the file and its folder.";
    private static final String COULD_NOT = " could not answer: ";

    private SqliteFault() {}

    /** Whether it lies in what was to be written, so that other rows can be. */
    static boolean isOfTheRow(Throwable failure) {
        if (failure instanceof SQLException sql) {
            return switch (sql.getErrorCode() & KIND) {
                case 18, 19, 20, 25 -> true; // too big, constraint, mismatch, range
                default -> false;
            };
        }
        return failure instanceof RuntimeException && !(failure instanceof StoreException);
    }

    /** The same, reported to the store's health where the store is at fault. */
    static StoreException explain(Path file, Throwable failure, StoreHealth health) {
        StoreException told = explain(file, failure);
        if (failure instanceof SQLException sql) {
            health.failed(explain(sql));
        } else if (failure instanceof StoreException) {
            health.failed(withoutName(String.valueOf(failure.getMessage())));
        }
        return told;
    }

    private static String withoutName(String message) {
        int name = message.indexOf(COULD_NOT);
        return name < 0 ? message : message.substring(name + COULD_NOT.length());
    }

    static StoreException explain(Path file, Throwable failure) {
        if (failure instanceof StoreException known) {
            return known;
        }
        if (failure instanceof IOException) {
            return new StoreException("The database " + file + COULD_NOT + UNWRITABLE, failure);
        }
        String what = failure instanceof SQLException sql ? explain(sql) : "something unexpected happened";
        return new StoreException("The database " + file + COULD_NOT + what, failure);
    }

    private static String explain(SQLException failure) {
        return switch (failure.getErrorCode() & KIND) {
            case 5, 6 -> "another program holds it locked. Close that program; Orderlane goes on by itself.";
            case 8, 14, 23, 3 -> UNWRITABLE;
            case 10 -> "the disk reported an error. Check the disk, then start again.";
            case 11, 26 -> "the file is damaged or is not a database. Restore it from a backup.";
            case 13 ->
                "the disk is full, or the file may not grow. Free some space and Orderlane" + " goes on by itself.";
            default -> "SQLite says " + failure.getMessage();
        };
    }
}
