-- Times are epoch milliseconds.

-- What can be slow, limited, paused or down: an account on a base API.
CREATE TABLE route (
    route_id     INTEGER PRIMARY KEY,
    account      TEXT NOT NULL,
    base_api     TEXT NOT NULL,
    pause_reason TEXT,                                  -- in a person's words
    paused_at    INTEGER,                               -- null while it runs
    UNIQUE (account, base_api)
) STRICT;

-- One order; the only thing ever claimed. AlipayHK refers to an order by account, API and number alone.
CREATE TABLE lane (
    lane_id             INTEGER PRIMARY KEY,
    route_id            INTEGER NOT NULL REFERENCES route,
    scenario            TEXT    NOT NULL,
    order_no            TEXT    NOT NULL,
    recipient_member    TEXT    NOT NULL,
    recipient_id        TEXT    NOT NULL,
    created_at          INTEGER NOT NULL,
    status              TEXT    NOT NULL,
    occurred_at         INTEGER NOT NULL,               -- of the last acceptance
    wire_time           INTEGER NOT NULL,               -- the last one given out
    delivered_status    TEXT,                           -- what AlipayHK last confirmed
    delivered_wire_time INTEGER,
    delivered_at        INTEGER,
    card_until          INTEGER,
    state               INTEGER NOT NULL,               -- 0 ready, 1 leased, 2 idle, 3 parked, 4 held
    due_at              INTEGER NOT NULL,
    tail_seq            INTEGER NOT NULL DEFAULT 1,     -- the number of the newest notification
    waiting             INTEGER NOT NULL DEFAULT 1,     -- how many are not settled
    attempts            INTEGER NOT NULL DEFAULT 0,     -- failed tries that counted since something of it last ended
    fence               INTEGER NOT NULL DEFAULT 0,     -- grows with every claim, never falls
    lease_until         INTEGER,
    holder_seq          INTEGER,                        -- while parked: the parked notification it waits for
    UNIQUE (route_id, order_no)
) STRICT;

-- The route comes first, so that a paused one costs nothing. Each holds only the lanes in that state, so that a claim
-- costs the same whatever waits and whatever has been.
CREATE INDEX lane_due    ON lane (route_id, due_at) WHERE state = 0;
CREATE INDEX lane_lease  ON lane (lease_until)      WHERE state = 1;

-- Only what is not settled.
CREATE TABLE notification (
    lane_id     INTEGER NOT NULL REFERENCES lane,
    seq         INTEGER NOT NULL,
    id          TEXT    NOT NULL UNIQUE,
    status      TEXT    NOT NULL,
    occurred_at INTEGER NOT NULL,
    wire_time   INTEGER NOT NULL,
    accepted_at INTEGER NOT NULL,
    deadline    INTEGER NOT NULL,
    payload     TEXT    NOT NULL,                       -- normalised content as JSON
    definition  TEXT    NOT NULL,                       -- fingerprint of the scenario's definition it was written under
    tries        INTEGER NOT NULL DEFAULT 0,
    last_command TEXT,
    PRIMARY KEY (lane_id, seq)
) STRICT;

-- What is settled.
CREATE TABLE history (
    history_id  INTEGER PRIMARY KEY,
    lane_id     INTEGER NOT NULL REFERENCES lane,
    seq         INTEGER NOT NULL,
    id          TEXT    NOT NULL,
    status      TEXT    NOT NULL,
    occurred_at INTEGER NOT NULL,
    wire_time   INTEGER NOT NULL,
    accepted_at INTEGER NOT NULL,
    deadline    INTEGER NOT NULL,
    payload     TEXT    NOT NULL,
    definition  TEXT    NOT NULL,
    outcome     TEXT    NOT NULL,                       -- DELIVERED, PARKED, EXPIRED, SUPERSEDED, NEVER_SHOWN
    reason      TEXT,
    settled_at  INTEGER NOT NULL,
    UNIQUE (lane_id, seq)
) STRICT;

CREATE INDEX history_id     ON history (id);
CREATE INDEX history_parked ON history (settled_at) WHERE outcome = 'PARKED';
CREATE INDEX history_old    ON history (settled_at) WHERE outcome <> 'PARKED';

-- Tries that were made; rows are only ever added, and removed by age.
CREATE TABLE attempt (
    attempt_id    INTEGER PRIMARY KEY,
    lane_id       INTEGER NOT NULL REFERENCES lane,
    seq           INTEGER NOT NULL,
    fence         INTEGER NOT NULL,
    number        INTEGER NOT NULL,
    command       TEXT    NOT NULL,
    started_at    INTEGER NOT NULL,
    outcome       TEXT    NOT NULL,
    detail        TEXT    NOT NULL,
    http_status   INTEGER NOT NULL,
    result_status TEXT,
    result_code   TEXT,
    verdict       TEXT,
    key_version   TEXT,
    tracer_id     TEXT,
    took_micros   INTEGER NOT NULL
) STRICT;

CREATE INDEX attempt_lane ON attempt (lane_id, seq);

-- Acceptances, remembered for seven days whatever became of them.
CREATE TABLE dedupe (
    dedupe_id   INTEGER PRIMARY KEY,
    lane_id     INTEGER NOT NULL REFERENCES lane,
    status      TEXT    NOT NULL,
    occurred_at INTEGER NOT NULL,
    id          TEXT    NOT NULL,
    fingerprint TEXT    NOT NULL,
    expires_at  INTEGER NOT NULL,
    UNIQUE (lane_id, occurred_at, status)
) STRICT;
