package io.orderlane.persistence.outbox;

/** The databases in which the outbox's table can be. They differ in how it is made and in nothing else. */
public enum OutboxDialect {
    /** PostgreSQL 10 or newer. */
    POSTGRESQL("BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "TEXT", ""),
    /** MariaDB and MySQL. The engine is named because one without transactions would keep what is rolled back. */
    MARIADB("BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY", "MEDIUMTEXT", " ENGINE = InnoDB"),
    /** SQLite. Without the last word it would give the number of a removed row to another one. */
    SQLITE("INTEGER PRIMARY KEY AUTOINCREMENT", "TEXT", ""),
    /** H2 2.0 or newer. */
    H2("BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "TEXT", "");

    private final String id;
    private final String text;
    private final String end;

    OutboxDialect(String id, String text, String end) {
        this.id = id;
        this.text = text;
        this.end = end;
    }

    /** The statement that makes the table of this name. */
    String ddl(String table) {
        return """
                CREATE TABLE %s (
                  id %s,
                  written_at BIGINT NOT NULL,
                  body %s NOT NULL,
                  refused SMALLINT DEFAULT 0 NOT NULL,
                  refused_at BIGINT,
                  code VARCHAR(32),
                  reason %s,
                  UNIQUE (refused, id)
                )%s;
                """.formatted(table, id, text, text, end);
    }
}
