package io.orderlane.persistence.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.memory.SettableClock;
import io.orderlane.core.port.Lanes;
import io.orderlane.persistence.postgresql.PostgresStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/** A backlog in a PostgreSQL that synchronises its disk, as a real one does. */
final class PiledPostgres implements PiledUp {

    private static final String USER = "postgres";

    private final SettableClock clock = SettableClock.at(Instant.ofEpochMilli(Backlog.allDue()));
    private final String url;
    private final PostgresStore store;

    private PiledPostgres(String url) {
        this.url = url;
        this.store = PostgresStore.open(url, USER, null, "node-1", clock);
    }

    static EmbeddedPostgres server() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_wal_size", "4GB")
                .start();
    }

    /** A database of its own on a server. */
    static PiledPostgres on(EmbeddedPostgres server, String name, Backlog backlog) {
        String base = "jdbc:postgresql://localhost:" + server.getPort() + "/";
        execute(base + "postgres", "CREATE DATABASE " + name);
        assertThat(first(base + "postgres", "SHOW fsync")).isEqualTo("on");
        PiledPostgres piled = new PiledPostgres(base + name);
        backlog.statements("notification").forEach(piled::execute);
        piled.execute("VACUUM ANALYZE");
        piled.execute("CHECKPOINT");
        return piled;
    }

    @Override
    public void execute(String sql) {
        execute(url, sql);
    }

    private static void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url, USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String first(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url, USER, "");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public Lanes lanes() {
        return store.stores().lanes();
    }

    @Override
    public SettableClock clock() {
        return clock;
    }

    @Override
    public void tidyUp() {
        execute("VACUUM lane");
    }

    @Override
    public void close() {
        store.close();
    }
}
