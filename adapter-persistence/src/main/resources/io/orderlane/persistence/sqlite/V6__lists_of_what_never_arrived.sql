-- Each end but a delivery has a list, newest first. Few notifications end so, and what is delivered is in none of these.
CREATE INDEX entry_expired     ON entry (settled_at) WHERE outcome = 'EXPIRED';
CREATE INDEX entry_superseded  ON entry (settled_at) WHERE outcome = 'SUPERSEDED';
CREATE INDEX entry_never_shown ON entry (settled_at) WHERE outcome = 'NEVER_SHOWN';
