package io.orderlane.persistence.postgresql;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The schema of a store on PostgreSQL, as scripts for a DBA: for databases in which the application's user may not make
 * tables. After them {@link PostgresStore} finds its tables and the history of their migrations as if it had made them.
 *
 * @param name its name: lower-case letters, digits and underscores, since it goes into statements as it is
 */
public record PostgresSchema(String name) {

    /** The schema {@code orderlane}, which {@link PostgresStore#on(javax.sql.DataSource)} uses. */
    public static final PostgresSchema DEFAULT = new PostgresSchema("orderlane");

    private static final String ADVICE = """
            -- Run it as the role that will own the tables, which may create a schema in this database:
            --     psql -v ON_ERROR_STOP=1 -d DATABASE -f FILE
            -- The application's user then needs USAGE on the schema, SELECT, INSERT, UPDATE and DELETE on its tables, and SELECT on
            -- flyway_schema_history; it starts without the right to make anything. `orderlane schema --postgresql --user NAME`
            -- prints these as GRANTs.
            """;

    /** In Flyway's words, down to the names of its key and its index. */
    private static final String HISTORY = """
            CREATE TABLE flyway_schema_history (
                installed_rank INT NOT NULL,
                version        VARCHAR(50),
                description    VARCHAR(200) NOT NULL,
                type           VARCHAR(20) NOT NULL,
                script         VARCHAR(1000) NOT NULL,
                checksum       INTEGER,
                installed_by   VARCHAR(100) NOT NULL,
                installed_on   TIMESTAMP NOT NULL DEFAULT now(),
                execution_time INTEGER NOT NULL,
                success        BOOLEAN NOT NULL,
                CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank)
            );
            CREATE INDEX flyway_schema_history_s_idx ON flyway_schema_history (success);
            """;

    /** Refuses a name that is none with an {@link IllegalArgumentException}. */
    public PostgresSchema {
        Objects.requireNonNull(
                name, "PostgresSchema(name): the name is null; PostgresSchema.DEFAULT has the usual one");
        if (!name.matches("[a-z_][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" cannot be the schema of a store: expected are lower-case letters,"
                            + " digits and underscores, at most 63, such as orderlane.");
        }
    }

    /** The number of the newest migration, such as {@code 6.1}. */
    public static String version() {
        return Migration.newest().version();
    }

    /**
     * All migrations in order, with their history, in one transaction: for a database without our tables. It makes the
     * schema where it is missing.
     */
    public String ddl() {
        return script(
                "Makes Orderlane's tables in the schema " + name + ", in one transaction. For a database without them.",
                "CREATE SCHEMA IF NOT EXISTS " + quoted(name) + ";\n" + inSchema() + "\n" + HISTORY,
                Migration.ALL);
    }

    /**
     * The migrations after this one, for a database whose tables are older; its history's newest row has the number.
     *
     * @throws IllegalArgumentException when there is no migration of this number
     */
    public String ddlAfter(String version) {
        List<String> known = Migration.ALL.stream().map(Migration::version).toList();
        int at = known.indexOf(version);
        if (at < 0) {
            throw new IllegalArgumentException(
                    "There is no migration " + version + "; expected the number of the newest row of " + name
                            + ".flyway_schema_history, one of " + String.join(", ", known) + ".");
        }
        return script(
                "Brings Orderlane's tables in the schema " + name + " from migration " + version
                        + " up to date, in one transaction.",
                inSchema() + "\n" + onlyAfter(version),
                Migration.ALL.subList(at + 1, known.size()));
    }

    /** The rights that the application's user needs, once the tables are there: to use them, and to make none. */
    public String grants(String user) {
        String to = quoted(user);
        return """
                GRANT USAGE ON SCHEMA %1$s TO %2$s;
                GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %1$s TO %2$s;
                REVOKE INSERT, UPDATE, DELETE ON %1$s.flyway_schema_history FROM %2$s;
                """.formatted(quoted(name), to);
    }

    private String script(String what, String begin, List<Migration> migrations) {
        String versions = migrations.isEmpty()
                ? "none"
                : migrations.stream().map(Migration::version).collect(Collectors.joining(", "));
        return "-- " + what + "\n-- Migrations: " + versions + "\n" + ADVICE + "BEGIN;\n" + begin
                + migrations.stream().map(PostgresSchema::step).collect(Collectors.joining()) + "\nCOMMIT;\n";
    }

    /** Another newest row would leave a migration out, or do one twice. */
    private static String onlyAfter(String version) {
        return """
                DO $$
                DECLARE newest text := (SELECT version FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1);
                BEGIN
                    IF newest IS DISTINCT FROM '%1$s' THEN
                        RAISE EXCEPTION 'These tables are at migration %%; this script goes on after %1$s.', newest;
                    END IF;
                END $$;
                """.formatted(version);
    }

    private String inSchema() {
        return "SET LOCAL search_path = " + quoted(name) + ";\n";
    }

    private static String step(Migration one) {
        return "\n-- " + one.file() + "\n" + one.sql()
                + """

                INSERT INTO flyway_schema_history
                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                SELECT coalesce(max(installed_rank), 0) + 1, '%s', '%s', 'SQL', '%s', %d, current_user, 0, true
                FROM flyway_schema_history;
                """.formatted(one.version(), one.description(), one.file(), one.checksum());
    }

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
