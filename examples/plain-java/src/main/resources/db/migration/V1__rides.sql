CREATE TABLE ride (
  no VARCHAR(64) PRIMARY KEY,
  plate VARCHAR(16) NOT NULL
);

-- printed by OutboxTable.DEFAULT.ddl(OutboxDialect.SQLITE)
CREATE TABLE orderlane_outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  written_at BIGINT NOT NULL,
  body TEXT NOT NULL,
  refused SMALLINT DEFAULT 0 NOT NULL,
  refused_at BIGINT,
  code VARCHAR(32),
  reason TEXT,
  UNIQUE (refused, id)
);
