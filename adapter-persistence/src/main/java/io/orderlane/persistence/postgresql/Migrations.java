package io.orderlane.persistence.postgresql;

import io.orderlane.core.port.StoreException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Brings the tables up to date; processes that start together take turns. */
final class Migrations {

    private static final String PLACE = "classpath:io/orderlane/persistence/postgresql";

    private Migrations() {}

    static void run(String url, String user, @Nullable String password) {
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(url, user, password)
                    .locations(PLACE)
                    .load()
                    .migrate();
        } catch (FlywayException failure) {
            throw new StoreException(
                    "The tables of the database " + Database.nameOf(url) + " cannot be brought up to date. If a newer"
                            + " Orderlane has used it, use that one, or restore a backup: " + failure.getMessage(),
                    failure);
        }
    }
}
