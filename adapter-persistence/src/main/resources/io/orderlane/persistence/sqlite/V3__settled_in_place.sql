-- Times are epoch milliseconds.

-- Nothing before it waits, though it need not wait itself: from here a queue is read, however much has ended before.
ALTER TABLE lane ADD COLUMN head_seq INTEGER NOT NULL DEFAULT 1;

UPDATE lane SET head_seq =
    coalesce((SELECT min(n.seq) FROM notification n WHERE n.lane_id = lane.lane_id), tail_seq + 1);

-- Those that wait for a person, so that what waits in them is counted without reading all lanes.
CREATE INDEX lane_stopped ON lane (lane_id) WHERE state >= 3;

-- A notification from its acceptance until it is forgotten: what becomes of it is written where it stands, so that its
-- payload moves nowhere. Rows are added at the end, whatever lane they are of, which fills pages instead of splitting
-- them; the payload comes last, so that the other columns are read without it.
CREATE TABLE entry (
    entry_id     INTEGER PRIMARY KEY,
    lane_id      INTEGER NOT NULL REFERENCES lane,
    seq          INTEGER NOT NULL,
    id           TEXT    NOT NULL UNIQUE,
    status       TEXT    NOT NULL,
    occurred_at  INTEGER NOT NULL,
    wire_time    INTEGER NOT NULL,
    accepted_at  INTEGER NOT NULL,
    deadline     INTEGER NOT NULL,
    outcome      TEXT,                                  -- null while it waits; else a word, such as DELIVERED
    reason       TEXT,
    settled_at   INTEGER,                               -- null while it waits
    tries        INTEGER NOT NULL DEFAULT 0,
    last_command TEXT,
    definition   TEXT    NOT NULL,                      -- fingerprint of the scenario's definition it was written under
    payload      TEXT    NOT NULL,                      -- normalised content as JSON
    UNIQUE (lane_id, seq)
) STRICT;

INSERT INTO entry (lane_id, seq, id, status, occurred_at, wire_time, accepted_at, deadline, outcome, reason, settled_at,
                   definition, payload)
SELECT lane_id, seq, id, status, occurred_at, wire_time, accepted_at, deadline, outcome, reason, settled_at, definition,
       payload
FROM history ORDER BY history_id;

INSERT INTO entry (lane_id, seq, id, status, occurred_at, wire_time, accepted_at, deadline, tries, last_command,
                   definition, payload)
SELECT lane_id, seq, id, status, occurred_at, wire_time, accepted_at, deadline, tries, last_command, definition, payload
FROM notification ORDER BY rowid;

DROP TABLE notification;
DROP TABLE history;

CREATE INDEX entry_parked       ON entry (settled_at)   WHERE outcome = 'PARKED';
CREATE INDEX entry_parked_place ON entry (lane_id, seq) WHERE outcome = 'PARKED';
CREATE INDEX entry_old          ON entry (settled_at)   WHERE outcome <> 'PARKED';

-- To read from, as from the tables they were.
CREATE VIEW notification AS
SELECT lane_id, seq, id, status, occurred_at, wire_time, accepted_at, deadline, payload, definition, tries, last_command
FROM entry WHERE outcome IS NULL;

CREATE VIEW history AS
SELECT lane_id, seq, id, status, occurred_at, wire_time, accepted_at, deadline, payload, definition, outcome, reason,
       settled_at
FROM entry WHERE outcome IS NOT NULL;
