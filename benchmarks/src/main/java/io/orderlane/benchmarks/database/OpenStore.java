package io.orderlane.benchmarks.database;

import io.orderlane.core.port.Stores;

/** A store of ours in a database that a bench filled. */
public interface OpenStore extends AutoCloseable {

    /** Its views. */
    Stores stores();

    /** Changes rows behind its back. */
    void execute(String sql);

    /** Does at once what the database does by itself within a minute, where it does anything. */
    void tidyUp();

    @Override
    void close();
}
