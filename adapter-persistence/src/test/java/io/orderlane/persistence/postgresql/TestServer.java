package io.orderlane.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.memory.SettableClock;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL for the tests of this process, with a database for each class of them. */
public final class TestServer {

    /** Its user, without a password. */
    public static final String USER = "postgres";

    private static final EmbeddedPostgres SERVER = start();

    private TestServer() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("log_lock_waits", "on")
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The URL of an empty database. */
    public static String emptyDatabase(Class<?> test) {
        String name = "orderlane_" + test.getSimpleName().toLowerCase(Locale.ROOT);
        execute(SERVER.getJdbcUrl(USER, "postgres"), "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        execute(SERVER.getJdbcUrl(USER, "postgres"), "CREATE DATABASE " + name);
        return url(name);
    }

    static String url(String database) {
        return "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + database;
    }

    static PostgresStore open(String url, String node, @Nullable SettableClock clock) {
        return PostgresStore.open(url, USER, null, node, clock);
    }

    /** Leaves the tables empty, as they were at the first start. */
    static void clear(String url) {
        execute(
                url,
                "TRUNCATE lane, notification, history, attempt, dedupe, node, replay_job, replay_failure;"
                        + " UPDATE route SET paused_at = NULL");
    }

    static void execute(String url, String sql) {
        query(url, sql);
    }

    /** The first column of each row, where there are any. */
    static List<String> query(String url, String... sql) {
        try (Connection connection = DriverManager.getConnection(url, USER, "");
                Statement statement = connection.createStatement()) {
            List<String> rows = new ArrayList<>();
            for (String one : sql) {
                rows.clear();
                if (statement.execute(one)) {
                    read(statement.getResultSet(), rows);
                }
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void read(ResultSet result, List<String> rows) throws SQLException {
        while (result.next()) {
            rows.add(result.getString(1));
        }
    }

    /** Waits until somebody waits for a lock. */
    static void awaitBlocked(String url, String what) {
        Instant end = Instant.now().plusSeconds(30);
        while (query(url, "SELECT pid FROM pg_locks WHERE NOT granted").isEmpty()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
