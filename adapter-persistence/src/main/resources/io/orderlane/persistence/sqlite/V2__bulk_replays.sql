-- Times are epoch milliseconds.

-- Sends many settled notifications again, part by part.
CREATE TABLE replay_job (
    id             TEXT PRIMARY KEY,
    account        TEXT,                                -- of the filter; null where it does not matter, as in the next three
    base_api       TEXT,
    scenario       TEXT,
    status         TEXT,
    outcomes       TEXT    NOT NULL,                    -- words of history.outcome with commas between
    reason_part    TEXT,                                -- a text within history.reason
    settled_from   INTEGER,
    settled_before INTEGER,
    order_nos      TEXT,                                -- one a line
    mode           TEXT    NOT NULL,                    -- LATEST or ALL of those of an order
    per_second     INTEGER NOT NULL,
    even_if_newer  INTEGER NOT NULL,                    -- 0 or 1
    reason         TEXT,                                -- in a person's words
    expected       INTEGER NOT NULL,                    -- how many it was expected to take; -1 where nobody counted
    state          TEXT    NOT NULL,                    -- RUNNING, PAUSED, CANCELLED, DONE
    lane_id        INTEGER NOT NULL DEFAULT 0,          -- up to where it has looked
    seq            INTEGER NOT NULL DEFAULT 0,
    queued         INTEGER NOT NULL DEFAULT 0,
    newer_known    INTEGER NOT NULL DEFAULT 0,
    still_waiting  INTEGER NOT NULL DEFAULT 0,
    unknown        INTEGER NOT NULL DEFAULT 0,
    created_at     INTEGER NOT NULL,                    -- it takes only what had ended before
    updated_at     INTEGER NOT NULL,
    due_at         INTEGER NOT NULL                     -- when its next part may be done
) STRICT;

CREATE INDEX replay_job_running ON replay_job (updated_at, id) WHERE state = 'RUNNING';
CREATE INDEX replay_job_newest  ON replay_job (created_at);

-- What a job took and did not replay.
CREATE TABLE replay_failure (
    job_id  TEXT    NOT NULL REFERENCES replay_job,
    lane_id INTEGER NOT NULL,
    seq     INTEGER NOT NULL,
    id      TEXT    NOT NULL,
    code    TEXT    NOT NULL,                           -- NEWER_KNOWN, STILL_WAITING, UNKNOWN
    newer   TEXT,                                       -- the newer status
    PRIMARY KEY (job_id, lane_id, seq)
) STRICT, WITHOUT ROWID;

-- Parked ones by place, so that a job for them need not read all others.
CREATE INDEX history_parked_place ON history (lane_id, seq) WHERE outcome = 'PARKED';
