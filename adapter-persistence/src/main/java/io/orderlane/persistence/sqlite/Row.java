package io.orderlane.persistence.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of an answer, read from left to right: a record's arguments are its columns in order. */
final class Row {

    /** Makes something of a row. */
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    private final ResultSet result;
    private int column;

    Row(ResultSet result) {
        this.result = result;
    }

    boolean next() throws SQLException {
        column = 0;
        return result.next();
    }

    String text() throws SQLException {
        String value = textOrNull();
        if (value == null) {
            throw new SQLException("Column " + column + " must not be null.");
        }
        return value;
    }

    @Nullable
    String textOrNull() throws SQLException {
        return result.getString(++column);
    }

    byte[] bytes() throws SQLException {
        return result.getBytes(++column);
    }

    int integer() throws SQLException {
        return result.getInt(++column);
    }

    long number() throws SQLException {
        return result.getLong(++column);
    }

    Instant instant() throws SQLException {
        return Instant.ofEpochMilli(number());
    }

    @Nullable
    Instant instantOrNull() throws SQLException {
        long millis = number();
        return result.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
