package io.orderlane.persistence.postgresql;

import io.orderlane.core.port.StoreException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/** Brings the tables up to date; processes that start together take turns. */
final class PostgresMigrations {

    private static final String PLACE = "classpath:io/orderlane/persistence/postgresql";
    private static final String FORBIDDEN = "42501";

    private PostgresMigrations() {}

    static void run(String url, String user, @Nullable String password) {
        migrate(configured().dataSource(url, user, password), Address.nameOf(url), user);
    }

    /** In a schema of our own, which is made where it is missing, with a history table of our own within it. */
    static void run(DataSource source, String schema, String database, String user) {
        FluentConfiguration within = configured()
                .dataSource(source)
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true);
        migrate(within, database, user);
    }

    private static FluentConfiguration configured() {
        return Flyway.configure(PostgresMigrations.class.getClassLoader()).locations(PLACE);
    }

    private static void migrate(FluentConfiguration flyway, String database, String user) {
        try {
            flyway.load().migrate();
        } catch (FlywayException failure) {
            throw new StoreException(
                    "The tables of the database " + database + " cannot be brought up to date. "
                            + (isForbidden(failure) ? grants(user) : unknown(failure)),
                    failure);
        }
    }

    private static String unknown(FlywayException failure) {
        return "If a newer Orderlane has used it, use that one, or restore a backup: " + failure.getMessage();
    }

    private static boolean isForbidden(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && FORBIDDEN.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Since PostgreSQL 15 only its owner may create tables in the schema public. */
    private static String grants(String user) {
        String name = "\"" + user.replace("\"", "\"\"") + "\"";
        return "The user may not make or change tables there. As the owner of the schema: GRANT USAGE, CREATE ON SCHEMA public"
                + " TO " + name + "; (or the schema that its search_path names; for a data source of yours the schema"
                + " orderlane, which CREATE SCHEMA orderlane AUTHORIZATION " + name
                + "; makes). Tables that another user made must be"
                + " its own: REASSIGN OWNED BY that user TO " + name + ".";
    }
}
