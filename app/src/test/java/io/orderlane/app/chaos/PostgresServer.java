package io.orderlane.app.chaos;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL for this process, started when it is first asked for. */
final class PostgresServer {

    static final String USER = "postgres";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static final class Holder {
        private static final EmbeddedPostgres SERVER = start();
    }

    private PostgresServer() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "150")
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The URL of a database with nothing in it. */
    static String emptyDatabase() {
        String name = "chaos_" + DATABASES.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(Holder.SERVER.getJdbcUrl(USER, "postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return "jdbc:postgresql://localhost:" + Holder.SERVER.getPort() + "/" + name;
    }
}
