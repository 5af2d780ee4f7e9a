package io.orderlane.persistence.sqlite;

import io.orderlane.core.port.StoreException;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables up to date. */
final class SqliteMigrations {

    static final String PLACE = "classpath:io/orderlane/persistence/sqlite";

    private SqliteMigrations() {}

    static void run(Path file) {
        try {
            Flyway.configure(SqliteMigrations.class.getClassLoader())
                    .dataSource(Connections.url(file), null, null)
                    .locations(PLACE)
                    .load()
                    .migrate();
        } catch (FlywayException failure) {
            throw new StoreException(
                    "The tables of the database " + file + " cannot be brought up to date. If a newer Orderlane has"
                            + " used the file, use that one, or restore a backup: "
                            + failure.getMessage(),
                    failure);
        }
    }
}
