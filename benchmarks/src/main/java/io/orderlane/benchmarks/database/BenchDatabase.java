package io.orderlane.benchmarks.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A database system that makes databases of its own for a bench, set so that what it commits is durable. */
public interface BenchDatabase extends AutoCloseable {

    /** Starts what a bench runs on, one after the other, with its files in this folder. */
    static List<Opener> all(Path folder) {
        return List.of(() -> new SqliteFiles(folder), () -> PostgresServer.startedIn(folder));
    }

    /** Starts one. */
    interface Opener {

        /** Starts it. */
        BenchDatabase open() throws IOException;
    }

    /** Its name and settings. */
    String describe();

    /** Its name in a table. */
    String name();

    /** Our store in a new database, filled. */
    OpenStore store(String name, Filling filling);

    /** A connection to a new database, in which nothing is; each statement commits. */
    Connection empty(String name) throws SQLException;

    /** Removes a database that nobody uses any more. */
    void drop(String name);

    /** What a subquery that takes rows must end in, so that others pass by those rows. */
    String passingBy();

    /** Does what the database would do by itself behind many changes, and lets its planner know how much there is. */
    void tidyUp(Connection connection) throws SQLException;

    @Override
    void close();
}
