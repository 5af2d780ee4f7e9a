package io.orderlane.persistence.postgresql;

import io.orderlane.core.port.StoreException;
import java.sql.SQLException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/** Brings the tables up to date; processes that start together take turns. */
final class PostgresMigrations {

    private static final String PLACE = "classpath:io/orderlane/persistence/postgresql";
    private static final String FORBIDDEN = "42501";
    private static final String NO_HISTORY = "NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE";

    private PostgresMigrations() {}

    /**
     * Where the tables are.
     *
     * @param schema of a host's database; null where the whole database is ours
     */
    private record Place(
            String database, String user, @Nullable String schema) {

        @Override
        public String toString() {
            return "the database " + database + (schema == null ? "" : " (schema " + schema + ")");
        }
    }

    static void run(String url, String user, @Nullable String password) {
        migrate(configured().dataSource(url, user, password), new Place(Address.nameOf(url), user, null));
    }

    /** In a schema of our own, which is made where it is missing, with a history table of our own within it. */
    static void run(DataSource source, String schema, String database, String user) {
        FluentConfiguration within = configured()
                .dataSource(source)
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true);
        migrate(within, new Place(database, user, schema));
    }

    private static FluentConfiguration configured() {
        return Flyway.configure(PostgresMigrations.class.getClassLoader()).locations(PLACE);
    }

    private static void migrate(FluentConfiguration configured, Place place) {
        Flyway flyway = configured.load();
        try {
            flyway.migrate();
        } catch (FlywayException failure) {
            throw new StoreException(
                    "The tables of " + place + " cannot be brought up to date. " + why(flyway, place, failure),
                    failure);
        }
    }

    private static String why(Flyway flyway, Place place, FlywayException failure) {
        if (isForbidden(failure)) {
            return grants(place, newestIn(flyway));
        }
        if (String.valueOf(failure.getErrorCode()).equals(NO_HISTORY)) {
            return "The schema has tables and no history of ours, so they are not touched. Give Orderlane another schema: "
                    + (place.schema() == null
                            ? "name one in database.url, with currentSchema=orderlane."
                            : "PostgresStore.on(dataSource, schema).");
        }
        return versions(newestIn(flyway)) + "Flyway says: "
                + String.valueOf(failure.getMessage()).lines().collect(Collectors.joining(" "));
    }

    /** The newest migration that the history knows; null where that cannot be told. */
    private static @Nullable MigrationInfo newestIn(Flyway flyway) {
        try {
            return flyway.info().current();
        } catch (FlywayException unreadable) {
            return null;
        }
    }

    /** A later version leaves the tables so that an earlier one can go on, unless it says otherwise. */
    private static String versions(@Nullable MigrationInfo newest) {
        if (newest == null || newest.getVersion() == null) {
            return "";
        }
        Migration ours = Migration.newest();
        return "Their history has migrations up to " + newest.getVersion() + " (" + newest.getDescription()
                + "); this Orderlane knows them up to " + ours.version() + " (" + ours.description()
                + "). Where another version of Orderlane works on them, upgrade this instance to it, or roll the others"
                + " back to this one. ";
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
    private static String grants(Place place, @Nullable MigrationInfo newest) {
        String name = PostgresSchema.quoted(place.user());
        String right = place.schema() == null
                ? "As the owner of the schema: GRANT USAGE, CREATE ON SCHEMA public TO " + name
                        + "; (or the schema that its search_path names). Tables that another user made must be its own:"
                        + " REASSIGN OWNED BY that user TO " + name + "."
                : "As the owner of the database: CREATE SCHEMA " + PostgresSchema.quoted(place.schema())
                        + " AUTHORIZATION " + name + ";.";
        return "The user may not make or change tables there. " + right + " Or let a DBA make them: "
                + script(place, newest) + "; the user then needs no right to make any.";
    }

    private static String script(Place place, @Nullable MigrationInfo newest) {
        String schema = place.schema() == null ? "public" : place.schema();
        String after = newest == null || newest.getVersion() == null
                ? ""
                : newest.getVersion().toString();
        return "`orderlane schema --postgresql --schema " + schema + (after.isEmpty() ? "" : " --after " + after)
                + " --user " + PostgresSchema.quoted(place.user())
                + "` prints the script, as does new PostgresSchema(\""
                + schema + "\").ddl" + (after.isEmpty() ? "()" : "After(\"" + after + "\")");
    }
}
