package io.orderlane.benchmarks.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The database of one run, new and empty: SQLite within the service, with its defaults, or a PostgreSQL server. */
public interface Database extends AutoCloseable {

    enum Kind {
        SQLITE,
        POSTGRESQL
    }

    /** One with its files in this folder. */
    static Database start(Kind kind, Path folder) throws IOException {
        Map<String, String> file = Map.of("database.url", "jdbc:sqlite:" + folder.resolve("orderlane.db"));
        return kind == Kind.SQLITE ? () -> file : new PostgresDatabase(folder);
    }

    /** The configuration with which the service uses it. */
    Map<String, String> configuration();

    /** CPU that its own processes used so far, nanoseconds; 0 where it works within the service. */
    default long cpuNanos() throws IOException {
        return 0;
    }

    /** A database within the service ends with it. */
    @Override
    default void close() throws IOException {}
}
