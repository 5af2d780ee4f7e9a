-- Times are epoch milliseconds.

-- Sends many settled notifications again, part by part.
CREATE TABLE replay_job (
    id             text PRIMARY KEY,
    account        text,                                -- of the filter; null where it does not matter, as in the next three
    base_api       text,
    scenario       text,
    status         text,
    outcomes       text    NOT NULL,                    -- words of history.outcome with commas between
    reason_part    text,                                -- a text within history.reason
    settled_from   bigint,
    settled_before bigint,
    order_nos      text,                                -- one a line
    mode           text    NOT NULL,                    -- LATEST or ALL of those of an order
    per_second     integer NOT NULL,
    even_if_newer  integer NOT NULL,                    -- 0 or 1
    reason         text,                                -- in a person's words
    expected       bigint  NOT NULL,                    -- how many it was expected to take; -1 where nobody counted
    state          text    NOT NULL,                    -- RUNNING, PAUSED, CANCELLED, DONE
    lane_id        bigint  NOT NULL DEFAULT 0,          -- up to where it has looked
    seq            integer NOT NULL DEFAULT 0,
    queued         bigint  NOT NULL DEFAULT 0,
    newer_known    bigint  NOT NULL DEFAULT 0,
    still_waiting  bigint  NOT NULL DEFAULT 0,
    unknown        bigint  NOT NULL DEFAULT 0,
    created_at     bigint  NOT NULL,                    -- it takes only what had ended before
    updated_at     bigint  NOT NULL,
    due_at         bigint  NOT NULL                     -- when its next part may be done
);

CREATE INDEX replay_job_running ON replay_job (updated_at, id) WHERE state = 'RUNNING';
CREATE INDEX replay_job_newest  ON replay_job (created_at);

-- What a job took and did not replay.
CREATE TABLE replay_failure (
    job_id  text    NOT NULL,
    lane_id bigint  NOT NULL,
    seq     integer NOT NULL,
    id      text    NOT NULL,
    code    text    NOT NULL,                           -- NEWER_KNOWN, STILL_WAITING, UNKNOWN
    newer   text,                                       -- the newer status
    PRIMARY KEY (job_id, lane_id, seq)
);

-- Parked ones by place, so that a job for them need not read all others.
CREATE INDEX history_parked_place ON history (lane_id, seq) WHERE outcome = 'PARKED';
