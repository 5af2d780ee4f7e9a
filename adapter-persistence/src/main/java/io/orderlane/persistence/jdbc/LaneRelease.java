package io.orderlane.persistence.jdbc;

import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.Release;
import io.orderlane.core.port.ReleaseResult;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets a lane go on, inside a transaction that has this lane for itself. */
public final class LaneRelease {

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

    /** Lets it go on. */
    public ReleaseResult release(Release request) throws SQLException {
        Optional<Held> found = session.call(ReleaseSql.LANE)
                .with(request.order().account())
                .with(request.order().scenario())
                .with(request.order().orderNo())
                .first(Held::read);
        if (found.isEmpty()) {
            return new ReleaseResult.Unknown();
        }
        LaneState state = found.get().state();
        return state == LaneState.PARKED ? release(request, found.get()) : new ReleaseResult.NotHeld(state);
    }

    private ReleaseResult release(Release request, Held held) throws SQLException {
        if (request.again() && held.id() != null) {
            waitAgain(request, held);
        }
        session.call(ReleaseSql.GO_ON)
                .with(added)
                .with(now)
                .with(added)
                .with(held.lane())
                .update();
        return new ReleaseResult.Released(held.id());
    }

    private void waitAgain(Release request, Held held) throws SQLException {
        added = session.call(dialect.waitAgain())
                .with(request.deadline())
                .with(request.deadline())
                .with(held.lane())
                .with(held.seq())
                .update();
        session.call(dialect.waitsAgain()).with(held.lane()).with(held.seq()).update();
    }

    private record Held(
            long lane, LaneState state, int seq, @Nullable NotificationId id) {

        static Held read(Row row) throws SQLException {
            long lane = row.number();
            LaneState state = LaneStates.of(row.integer());
            int seq = row.integer();
            String id = row.textOrNull();
            return new Held(lane, state, seq, id == null ? null : new NotificationId(id));
        }
    }
}
