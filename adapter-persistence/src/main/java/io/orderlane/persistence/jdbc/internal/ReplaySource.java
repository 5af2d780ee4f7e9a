package io.orderlane.persistence.jdbc.internal;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A settled notification that is to be sent again, with what is known of its lane.
 *
 * @param lane the number of its lane
 * @param seq its number
 * @param wireTime its wire time
 * @param tail the number of the newest of the lane
 * @param lastWireTime the last wire time given out
 * @param delivered the status last delivered; null when none was
 * @param deliveredWireTime its wire time
 */
record ReplaySource(
        long lane,
        int seq,
        long wireTime,
        int tail,
        long lastWireTime,
        @Nullable String delivered,
        long deliveredWireTime) {

    static ReplaySource read(Row row) throws SQLException {
        return new ReplaySource(
                row.number(), row.integer(), row.number(), row.integer(), row.number(), row.textOrNull(), row.number());
    }

    /** The status last delivered, where that is newer than this one. */
    Optional<String> deliveredSince() {
        return deliveredWireTime > wireTime ? Optional.ofNullable(delivered) : Optional.empty();
    }
}
