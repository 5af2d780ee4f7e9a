package io.orderlane.persistence.jdbc;

import io.orderlane.core.notification.Attempt;
import io.orderlane.core.notification.Trace;
import java.sql.SQLException;

/** Writes down attempts. */
public final class AttemptRows {

    /** Adds one. */
    public static final String ADD = """
            INSERT INTO attempt (lane_id, seq, fence, number, command, started_at, outcome, detail, http_status,
                                 result_status, result_code, verdict, key_version, tracer_id, took_micros,
                                 result_message, order_id, order_status)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final long NANOS = 1_000;

    private AttemptRows() {}

    /** The parameters of {@link #ADD} for a try. */
    public static Call of(Change change, Attempt attempt, Call call) throws SQLException {
        call.with(change.claim().laneId())
                .with(change.seq())
                .with(attempt.fence())
                .with(attempt.number())
                .with(attempt.command().name())
                .with(attempt.startedAt())
                .with(attempt.outcome())
                .with(attempt.detail());
        return trace(call, attempt.trace());
    }

    private static Call trace(Call call, Trace trace) throws SQLException {
        return call.with(trace.httpStatus())
                .with(trace.resultStatus())
                .with(trace.resultCode())
                .with(trace.verdict())
                .with(trace.keyVersion())
                .with(trace.tracerId())
                .with(trace.took().toNanos() / NANOS)
                .with(trace.text().message())
                .with(trace.text().orderId())
                .with(trace.text().orderStatus());
    }
}
