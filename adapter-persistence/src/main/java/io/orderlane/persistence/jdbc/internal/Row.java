package io.orderlane.persistence.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of an answer, read from left to right: a record's arguments are its columns in order. */
public final class Row {

    /** Reads an object from a row. */
    public interface Reader<T> {
        /** The object in the next columns of the row. */
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

    /** The next column, which must not be null. */
    public String text() throws SQLException {
        String value = textOrNull();
        if (value == null) {
            throw new SQLException("Column " + column + " must not be null.");
        }
        return value;
    }

    /** The next column. */
    @Nullable
    public String textOrNull() throws SQLException {
        return result.getString(++column);
    }

    /** The next column, as bytes in UTF-8 where it is text. */
    public byte[] bytes() throws SQLException {
        return result.getBytes(++column);
    }

    /** The next column; zero when it is null. */
    public int integer() throws SQLException {
        return result.getInt(++column);
    }

    /** The next column; zero when it is null. */
    public long number() throws SQLException {
        return result.getLong(++column);
    }

    /** The next column, in epoch milliseconds. */
    public Instant instant() throws SQLException {
        return Instant.ofEpochMilli(number());
    }

    /** The next column, in epoch milliseconds. */
    @Nullable
    public Instant instantOrNull() throws SQLException {
        long millis = number();
        return result.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
