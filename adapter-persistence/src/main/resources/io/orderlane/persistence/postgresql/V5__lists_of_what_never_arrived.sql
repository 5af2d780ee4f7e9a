-- Each end but a delivery has a list, newest first. Few notifications end so, and what is delivered is in none of these.
CREATE INDEX history_expired     ON history (settled_at) WHERE outcome = 'EXPIRED';
CREATE INDEX history_superseded  ON history (settled_at) WHERE outcome = 'SUPERSEDED';
CREATE INDEX history_never_shown ON history (settled_at) WHERE outcome = 'NEVER_SHOWN';
