package io.orderlane.persistence.postgresql;

import io.orderlane.core.notification.Attempt;
import io.orderlane.core.notification.Trace;
import io.orderlane.persistence.jdbc.Call;
import io.orderlane.persistence.jdbc.Change;
import io.orderlane.persistence.jdbc.Session;
import java.sql.SQLException;
import java.util.List;

/** The tries that several changes report, written in one statement for any number of them. */
final class Tries {

    private static final String ADD = """
            INSERT INTO attempt (lane_id, seq, fence, number, command, started_at, outcome, detail, http_status,
                                 result_status, result_code, verdict, key_version, tracer_id, took_micros,
                                 result_message, order_id, order_status)
            SELECT * FROM unnest(?::bigint[], ?::integer[], ?::bigint[], ?::integer[], ?::text[], ?::bigint[], ?::text[],
                                 ?::text[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                 ?::bigint[], ?::text[], ?::text[], ?::text[])
            """;

    private static final long NANOS = 1_000;

    private record Try(Change change, Attempt attempt) {

        Trace trace() {
            return attempt.trace();
        }
    }

    private final List<Try> tries;

    private Tries(List<Try> tries) {
        this.tries = tries;
    }

    static Tries of(List<Change> changes) {
        return new Tries(changes.stream()
                .flatMap(change -> change.attempts().stream().map(attempt -> new Try(change, attempt)))
                .toList());
    }

    void write(Session session) throws SQLException {
        if (tries.isEmpty()) {
            return;
        }
        Call call = session.call(ADD)
                .with("bigint", tries, one -> one.change().claim().laneId())
                .with("integer", tries, one -> one.change().seq())
                .with("bigint", tries, one -> one.attempt().fence())
                .with("integer", tries, one -> one.attempt().number())
                .with("text", tries, one -> one.attempt().command().name())
                .with("bigint", tries, one -> Call.millis(one.attempt().startedAt()))
                .with("text", tries, one -> one.attempt().outcome())
                .with("text", tries, one -> one.attempt().detail());
        traces(call).update();
    }

    private Call traces(Call call) throws SQLException {
        return call.with("integer", tries, one -> one.trace().httpStatus())
                .with("text", tries, one -> one.trace().resultStatus())
                .with("text", tries, one -> one.trace().resultCode())
                .with("text", tries, one -> one.trace().verdict())
                .with("text", tries, one -> one.trace().keyVersion())
                .with("text", tries, one -> one.trace().tracerId())
                .with("bigint", tries, one -> one.trace().took().toNanos() / NANOS)
                .with("text", tries, one -> one.trace().text().message())
                .with("text", tries, one -> one.trace().text().orderId())
                .with("text", tries, one -> one.trace().text().orderStatus());
    }
}
