package io.orderlane.persistence.jdbc.internal;

import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.Release;
import io.orderlane.core.port.ReleaseResult;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets a lane go on, inside a transaction that has locked this lane. */
public final class LaneRelease {

    /** A lane with what it waits for. States are literals, as everywhere: 0 ready, 2 idle, 3 parked. */
    private static final String LANE = """
            SELECT l.lane_id, l.state, l.holder_seq, h.id
            FROM lane l
            JOIN route r ON r.route_id = l.route_id
            LEFT JOIN history h ON h.lane_id = l.lane_id AND h.seq = l.holder_seq AND h.outcome = 'PARKED'
            WHERE r.account = ? AND l.scenario = ? AND l.order_no = ?
            """;

    private static final String GO_ON = """
            UPDATE lane SET state = CASE WHEN waiting + ? > 0 THEN 0 ELSE 2 END, due_at = ?, waiting = waiting + ?,
                            holder_seq = NULL, attempts = 0
            WHERE lane_id = ?
            """;

    private final Session session;
    private final Dialect dialect;
    private final Instant now;
    private int added;

    /** Releases in this transaction, begun now. */
    public LaneRelease(Session session, Dialect dialect, Instant now) {
        this.session = session;
        this.dialect = dialect;
        this.now = now;
    }

    /** How many notifications wait again. */
    public int added() {
        return added;
    }

    /** Lets the lane of this request go on. */
    public ReleaseResult release(Release request) throws SQLException {
        Optional<Parked> found = session.call(LANE)
                .with(request.order().account())
                .with(request.order().scenario())
                .with(request.order().orderNo())
                .first(Parked::read);
        if (found.isEmpty()) {
            return new ReleaseResult.Unknown();
        }
        LaneState state = found.get().state();
        return state == LaneState.PARKED ? release(request, found.get()) : new ReleaseResult.NotHeld(state);
    }

    private ReleaseResult release(Release request, Parked parked) throws SQLException {
        if (request.again() && parked.id() != null) {
            waitAgain(request, parked);
        }
        session.call(GO_ON)
                .with(added)
                .with(now)
                .with(added)
                .with(parked.lane())
                .update();
        return new ReleaseResult.Released(parked.id());
    }

    private void waitAgain(Release request, Parked parked) throws SQLException {
        added = session.call(dialect.waitAgain())
                .with(request.deadline())
                .with(request.deadline())
                .with(parked.lane())
                .with(parked.seq())
                .update();
        session.call(dialect.waitsAgain())
                .with(parked.lane())
                .with(parked.seq())
                .update();
    }

    private record Parked(
            long lane, LaneState state, int seq, @Nullable NotificationId id) {

        static Parked read(Row row) throws SQLException {
            long lane = row.number();
            LaneState state = LaneStates.of(row.integer());
            int seq = row.integer();
            String id = row.textOrNull();
            return new Parked(lane, state, seq, id == null ? null : new NotificationId(id));
        }
    }
}
