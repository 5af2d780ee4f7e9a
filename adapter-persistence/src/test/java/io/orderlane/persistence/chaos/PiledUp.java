package io.orderlane.persistence.chaos;

import io.orderlane.core.memory.SettableClock;
import io.orderlane.core.port.Lanes;

/** A store with a backlog in it. */
interface PiledUp extends AutoCloseable {

    /** Its lanes. */
    Lanes lanes();

    /** The clock it goes by. */
    SettableClock clock();

    /** Changes rows behind its back. */
    void execute(String sql);

    /** Does at once what the database does by itself within a minute, where it does anything. */
    void tidyUp();

    @Override
    void close();
}
