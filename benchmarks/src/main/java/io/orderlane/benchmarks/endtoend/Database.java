package io.orderlane.benchmarks.endtoend;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;

/** The database of one measurement, new and empty. */
interface Database extends AutoCloseable {

    /** What the service is configured with to use it. */
    Map<String, String> configuration();

    /** CPU that its own processes used so far, nanoseconds; 0 where it works within the service. */
    long cpuNanos() throws IOException;

    /** How many updates are on record as delivered, by the database's own word. */
    default long delivered() throws SQLException {
        Map<String, String> keys = configuration();
        String url = Objects.requireNonNull(keys.get("database.url"));
        try (Connection connection = DriverManager.getConnection(url, keys.get("database.user"), null);
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM history WHERE outcome = 'DELIVERED'")) {
            count.next();
            return count.getLong(1);
        }
    }

    @Override
    void close() throws IOException;

    /** A file of SQLite, with the service's defaults: it synchronises the disk with each commit. */
    static Database sqlite(Path folder) {
        Map<String, String> keys = Map.of("database.url", "jdbc:sqlite:" + folder.resolve("orderlane.db"));
        return new Database() {
            @Override
            public Map<String, String> configuration() {
                return keys;
            }

            @Override
            public long cpuNanos() {
                return 0;
            }

            @Override
            public void close() {
                // it went with the service
            }
        };
    }
}
