package io.orderlane.persistence.sqlite;

import io.orderlane.persistence.jdbc.internal.Row;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** Opens connections, set so that what is answered survives a loss of power. */
final class Connections {

    private static final int BUSY_MILLIS = 5_000;
    private static final int CACHE_KIB = 32 * 1024;
    /** The writer itself moves the log into the database when it is this long; before, {@link Checkpoints} does. */
    static final int LOG_PAGES = 4_000;

    private static final int LOG_BYTES_KEPT = 64 * 1024 * 1024;
    private static final int READERS = 4;

    private Connections() {}

    static String url(Path file) {
        return "jdbc:sqlite:" + file;
    }

    static SqliteConnection writing(Path file) throws SQLException {
        SQLiteConfig config = common();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        // routes and lanes are never removed, so checking foreign keys for every row finds nothing; the tests check
        // them
        config.enforceForeignKeys(false);
        config.setJournalSizeLimit(LOG_BYTES_KEPT);
        SqliteConnection writer = open(config, file);
        // by the statement: drivers before 3.51 have no method for it
        writer.session().call("PRAGMA wal_autocheckpoint = " + LOG_PAGES).first(Row::number);
        return writer;
    }

    static SqliteConnection checkpointing(Path file) throws SQLException {
        SQLiteConfig config = common();
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        return open(config, file);
    }

    static List<SqliteConnection> reading(Path file) throws SQLException {
        List<SqliteConnection> connections = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            SqliteConnection reader = open(common(), file);
            reader.session().call("PRAGMA query_only = ON").update();
            connections.add(reader);
        }
        return connections;
    }

    private static SQLiteConfig common() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(-CACHE_KIB); // negative: in KiB instead of pages
        config.setOpenMode(SQLiteOpenMode.NOMUTEX); // one thread at a time uses a connection, so SQLite need not lock
        config.setGetGeneratedKeys(false); // or the driver asks for one after every insert
        return config;
    }

    /**
     * We begin and end transactions ourselves. With auto-commit, the driver would ask before every statement whether
     * there is one. Without, it begins one at once, which is ended here.
     */
    private static SqliteConnection open(SQLiteConfig config, Path file) throws SQLException {
        Connection connection = config.createConnection(url(file));
        connection.setAutoCommit(false);
        SqliteConnection opened = new SqliteConnection(connection);
        opened.commit();
        return opened;
    }
}
