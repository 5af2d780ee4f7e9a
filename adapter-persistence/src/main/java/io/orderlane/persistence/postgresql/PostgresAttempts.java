package io.orderlane.persistence.postgresql;

import io.orderlane.core.notification.Attempt;
import io.orderlane.core.notification.Trace;
import io.orderlane.persistence.jdbc.internal.Call;
import io.orderlane.persistence.jdbc.internal.Change;
import io.orderlane.persistence.jdbc.internal.Session;
import java.sql.SQLException;
import java.util.List;

/** The attempts that several changes report, written in one statement, however many. */
final class PostgresAttempts {

    private static final String ADD = """
            INSERT INTO attempt (lane_id, seq, fence, number, command, started_at, outcome, detail, http_status,
                                 result_status, result_code, verdict, key_version, tracer_id, took_micros,
                                 result_message, order_id, order_status)
            SELECT * FROM unnest(?::bigint[], ?::integer[], ?::bigint[], ?::integer[], ?::text[], ?::bigint[], ?::text[],
                                 ?::text[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                 ?::bigint[], ?::text[], ?::text[], ?::text[])
            """;

    private static final long NANOS = 1_000;

    private record Made(Change change, Attempt attempt) {

        Trace trace() {
            return attempt.trace();
        }
    }

    private final List<Made> attempts;

    private PostgresAttempts(List<Made> attempts) {
        this.attempts = attempts;
    }

    static PostgresAttempts of(List<Change> changes) {
        return new PostgresAttempts(changes.stream()
                .flatMap(change -> change.attempts().stream().map(attempt -> new Made(change, attempt)))
                .toList());
    }

    void write(Session session) throws SQLException {
        if (attempts.isEmpty()) {
            return;
        }
        Call call = session.call(ADD)
                .with("bigint", attempts, one -> one.change().claim().laneId())
                .with("integer", attempts, one -> one.change().seq())
                .with("bigint", attempts, one -> one.attempt().fence())
                .with("integer", attempts, one -> one.attempt().number())
                .with("text", attempts, one -> one.attempt().command().name())
                .with("bigint", attempts, one -> Call.millis(one.attempt().startedAt()))
                .with("text", attempts, one -> one.attempt().outcome())
                .with("text", attempts, one -> one.attempt().detail());
        traces(call).update();
    }

    private Call traces(Call call) throws SQLException {
        return call.with("integer", attempts, one -> one.trace().httpStatus())
                .with("text", attempts, one -> one.trace().resultStatus())
                .with("text", attempts, one -> one.trace().resultCode())
                .with("text", attempts, one -> one.trace().verdict())
                .with("text", attempts, one -> one.trace().keyVersion())
                .with("text", attempts, one -> one.trace().tracerId())
                .with("bigint", attempts, one -> one.trace().took().toNanos() / NANOS)
                .with("text", attempts, one -> one.trace().text().message())
                .with("text", attempts, one -> one.trace().text().orderId())
                .with("text", attempts, one -> one.trace().text().orderStatus());
    }
}
