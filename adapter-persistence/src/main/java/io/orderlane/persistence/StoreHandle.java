package io.orderlane.persistence;

import io.orderlane.core.liveness.Liveness;
import io.orderlane.core.port.Stores;
import java.util.List;

/** An open store: its views, and what keeps it in order. */
public interface StoreHandle extends AutoCloseable {

    /** Its views. */
    Stores stores();

    /** What its last calls met. */
    StoreHealth health();

    /**
     * Looks whether it is still there, and after a failure whether it writes again; what it finds is told to the health. Call it
     * about once a second.
     */
    void look();

    /** Whether its own threads are there and go round; a disk that refuses does not count. */
    default Liveness liveness() {
        return new Liveness(List.of());
    }

    /**
     * Removes what has been kept long enough: settled notifications and attempts after 30 days, remembered acceptances after
     * seven. Call it now and then, again at once while it removes something.
     *
     * @param limit at most so many rows of each kind
     * @return how many rows were removed
     */
    int sweep(int limit);

    /** Finishes what is being written, then closes it. */
    @Override
    void close();
}
