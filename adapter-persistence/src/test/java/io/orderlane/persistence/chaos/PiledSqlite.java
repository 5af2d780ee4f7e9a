package io.orderlane.persistence.chaos;

import io.orderlane.core.memory.SettableClock;
import io.orderlane.core.port.Lanes;
import io.orderlane.persistence.sqlite.SqliteStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A backlog in a SQLite file. */
final class PiledSqlite implements PiledUp {

    private final SettableClock clock;
    private final Path file;
    private final SqliteStore store;

    private PiledSqlite(Path file, SettableClock clock) {
        this.file = file;
        this.clock = clock;
        this.store = SqliteStore.open(file, clock, clock.ticker());
    }

    /** A new file; it is filled before it is used, quickly and with no care for a loss of power. */
    static PiledSqlite in(Path file, Backlog backlog) {
        SettableClock clock = SettableClock.at(Instant.ofEpochMilli(Backlog.allDue()));
        SqliteStore.open(file, clock, clock.ticker()).close();
        List<String> statements = new ArrayList<>(List.of("PRAGMA journal_mode = MEMORY", "PRAGMA synchronous = OFF"));
        statements.addAll(backlog.statements("entry"));
        execute(file, statements);
        return new PiledSqlite(file, clock);
    }

    @Override
    public void execute(String sql) {
        execute(file, List.of("PRAGMA busy_timeout = 5000", sql));
    }

    private static void execute(Path file, List<String> statements) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
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
        // SQLite leaves nothing to tidy up
    }

    @Override
    public void close() {
        store.close();
    }
}
