package io.orderlane.persistence.jdbc.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One use of a prepared statement: its parameters from left to right, then an update or a query. */
public final class Call {

    private final PreparedStatement statement;
    private int parameter;

    Call(PreparedStatement statement) {
        this.statement = statement;
    }

    /** The next parameter. */
    public Call with(@Nullable String text) throws SQLException {
        statement.setString(++parameter, text);
        return this;
    }

    /** The next parameter. */
    public Call with(long number) throws SQLException {
        statement.setLong(++parameter, number);
        return this;
    }

    /** The next parameter. */
    public Call with(byte[] bytes) throws SQLException {
        statement.setBytes(++parameter, bytes);
        return this;
    }

    /**
     * The next parameter: an array of an SQL type, with a value of each of these. An array of that very type is sent as
     * it is, any other as text that the database has to read.
     */
    public <T> Call with(String type, Collection<T> each, Function<T, @Nullable Object> value) throws SQLException {
        @Nullable
        Object[] values = switch (type) {
            case "bigint" -> new Long[each.size()];
            case "integer" -> new Integer[each.size()];
            default -> new String[each.size()];
        };
        int at = 0;
        for (T one : each) {
            values[at++] = ofType(type, value.apply(one));
        }
        statement.setArray(++parameter, statement.getConnection().createArrayOf(type, values));
        return this;
    }

    private static @Nullable Object ofType(String type, @Nullable Object value) {
        if (value instanceof Number number) {
            return type.equals("integer") ? (Object) Math.toIntExact(number.longValue()) : (Object) number.longValue();
        }
        return value;
    }

    /** The next parameter, in epoch milliseconds; an instant too far away for them is as far as they go. */
    public Call with(@Nullable Instant instant) throws SQLException {
        if (instant == null) {
            statement.setNull(++parameter, Types.BIGINT);
            return this;
        }
        return with(millis(instant));
    }

    /** Epoch milliseconds; an instant too far away for them is as far as they go. */
    public static long millis(Instant instant) {
        try {
            return instant.toEpochMilli();
        } catch (ArithmeticException tooFar) {
            return instant.getEpochSecond() > 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
        }
    }

    /** Changes rows; returns how many. */
    public int update() throws SQLException {
        return statement.executeUpdate();
    }

    /** All rows of the answer. */
    public <T> List<T> list(Row.Reader<T> reader) throws SQLException {
        return first(Integer.MAX_VALUE, reader);
    }

    /** The first rows of the answer, at most {@code most}. The database may compute more. */
    public <T> List<T> first(int most, Row.Reader<T> reader) throws SQLException {
        List<T> found = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            Row row = new Row(result);
            while (found.size() < most && row.next()) {
                found.add(reader.read(row));
            }
        }
        return found;
    }

    /** The first row of the answer. */
    public <T> Optional<T> first(Row.Reader<T> reader) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            Row row = new Row(result);
            return row.next() ? Optional.of(reader.read(row)) : Optional.empty();
        }
    }
}
