package io.orderlane.persistence;

import io.orderlane.core.liveness.Liveness;
import io.orderlane.core.port.Stores;
import java.util.List;

/** An open store: its views, its health and its upkeep. */
public interface StoreHandle extends AutoCloseable {

    /** Its views. */
    Stores stores();

    /** Whether its last calls succeeded. */
    StoreHealth health();

    /**
     * Checks whether the store is still there, and after a failure whether it writes again. The result goes to
     * {@link #health}. Call it about once a second.
     */
    void look();

    /** Whether its own threads are alive and not stuck; a disk that fails does not matter here. */
    default Liveness liveness() {
        return new Liveness(List.of());
    }

    /**
     * Removes what has been kept long enough: settled notifications and attempts after 30 days, remembered acceptances
     * after seven. Call it now and then, again at once while it removes something.
     *
     * @param limit at most this many rows of each kind
     * @return how many rows were removed
     */
    int sweep(int limit);

    /** Finishes what is being written, then closes it. */
    @Override
    void close();
}
