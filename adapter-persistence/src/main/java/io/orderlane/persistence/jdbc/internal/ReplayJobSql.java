package io.orderlane.persistence.jdbc.internal;

import java.time.Duration;

/** The statements of bulk replays. */
public final class ReplayJobSql {

    private static final String COLUMNS = """
             j.id, j.account, j.base_api, j.scenario, j.status, j.outcomes, j.reason_part, j.settled_from, j.settled_before,
             j.order_nos, j.mode, j.per_second, j.even_if_newer, j.reason, j.expected, j.state, j.lane_id, j.seq, j.queued,
             j.newer_known, j.still_waiting, j.unknown, j.created_at, j.updated_at
            """;

    /** A new job, unless its id is kept. */
    public static final String CREATE = """
            INSERT INTO replay_job (id, account, base_api, scenario, status, outcomes, reason_part, settled_from,
                                    settled_before, order_nos, mode, per_second, even_if_newer, reason, expected, state,
                                    created_at, updated_at, due_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RUNNING', ?, ?, ?)
            ON CONFLICT (id) DO NOTHING
            """;

    /** One job. */
    public static final String JOB = "SELECT " + COLUMNS + " FROM replay_job j WHERE j.id = ?";

    /** The newest jobs. */
    public static final String NEWEST =
            "SELECT " + COLUMNS + " FROM replay_job j ORDER BY j.created_at DESC, j.id DESC LIMIT ?";

    /** The running jobs that are due, the one whose last change is the oldest first. */
    public static final String DUE = "SELECT " + COLUMNS + """
             FROM replay_job j WHERE j.state = 'RUNNING' AND j.due_at <= ? ORDER BY j.updated_at, j.id LIMIT ?
            """;

    /** Another state for a job that has not ended. */
    public static final String MOVE = """
            UPDATE replay_job SET state = ?, updated_at = ? WHERE id = ? AND state IN ('RUNNING', 'PAUSED')
            """;

    /** Longer than a job ever rests between its parts. */
    public static final Duration LONGEST_REST = Duration.ofMinutes(1);

    /** Makes jobs due at once that are due too far ahead, because a clock was set. */
    public static final String BRING_BACK = "UPDATE replay_job SET due_at = ? WHERE state = 'RUNNING' AND due_at > ?";

    /** A job moves on, unless another process has moved it on or a person stopped it. It catches up on some delay. */
    public static final String ADVANCE = """
            UPDATE replay_job SET lane_id = ?, seq = ?, state = ?, updated_at = ?,
                                  due_at = CASE WHEN due_at < ? THEN ? ELSE due_at END + ?
            WHERE id = ? AND state = 'RUNNING' AND lane_id = ? AND seq = ?
            """;

    /** Adds to the counts of a job. */
    public static final String COUNT = """
            UPDATE replay_job SET queued = queued + ?, newer_known = newer_known + ?, still_waiting = still_waiting + ?,
                                  unknown = unknown + ?
            WHERE id = ?
            """;

    private static final String SETTLED = """
            SELECT h.lane_id, h.seq, h.id, r.account, l.scenario, l.order_no, r.base_api, h.status, h.outcome, h.reason,
                   h.settled_at
            FROM history h JOIN lane l ON l.lane_id = h.lane_id JOIN route r ON r.route_id = l.route_id
            WHERE (h.lane_id, h.seq) > (?, ?)
            """;

    private static final String BY_PLACE = " ORDER BY h.lane_id, h.seq LIMIT ?";

    /** Settled notifications by place. */
    public static final String ALL_SETTLED = SETTLED + BY_PLACE;

    /** Parked ones by place, from an index of these alone. */
    public static final String PARKED = SETTLED + " AND h.outcome = 'PARKED'" + BY_PLACE;

    /** Whether a settled notification is as it was. */
    public static final String UNCHANGED =
            "SELECT seq FROM history WHERE lane_id = ? AND seq = ? AND outcome = ? AND settled_at = ?";

    /** A notification that was not replayed. */
    public static final String FAILED = """
            INSERT INTO replay_failure (job_id, lane_id, seq, id, code, newer) VALUES (?, ?, ?, ?, ?, ?)
            """;

    /** What a job did not replay. */
    public static final String FAILURES = """
            SELECT f.lane_id, f.seq, f.id, r.account, l.scenario, l.order_no, f.code, f.newer
            FROM replay_failure f JOIN lane l ON l.lane_id = f.lane_id JOIN route r ON r.route_id = l.route_id
            WHERE f.job_id = ? AND (f.lane_id, f.seq) > (?, ?) ORDER BY f.lane_id, f.seq LIMIT ?
            """;

    /** Removes failures of jobs that ended long ago, a few rows at a time. */
    public static final String FORGET_FAILURES = """
            DELETE FROM replay_failure WHERE (job_id, lane_id, seq) IN (
                SELECT f.job_id, f.lane_id, f.seq FROM replay_job j JOIN replay_failure f ON f.job_id = j.id
                WHERE j.state IN ('CANCELLED', 'DONE') AND j.updated_at <= ? LIMIT ?)
            """;

    /** Jobs that ended long ago, once nothing of them is left. */
    public static final String FORGET_JOBS = """
            DELETE FROM replay_job WHERE state IN ('CANCELLED', 'DONE') AND updated_at <= ?
            AND NOT EXISTS (SELECT 1 FROM replay_failure f WHERE f.job_id = replay_job.id)
            """;

    private ReplayJobSql() {}
}
