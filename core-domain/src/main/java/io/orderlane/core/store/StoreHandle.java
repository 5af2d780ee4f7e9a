package io.orderlane.core.store;

import io.orderlane.core.liveness.Liveness;
import io.orderlane.core.port.Stores;
import java.util.List;

/** An open store: its views, its health and its upkeep. {@code Orderlane} looks after the one it is built with. */
public interface StoreHandle extends AutoCloseable {

    /** Its views. */
    Stores stores();

    /** Whether its last calls succeeded. */
    StoreHealth health();

    /**
     * Checks whether the store is still there, and after a failure whether it writes again. The result goes to
     * {@link #health}. Called about once a second.
     */
    void look();

    /** Whether its own threads are alive and not stuck; a disk that fails does not matter here. */
    default Liveness liveness() {
        return new Liveness(List.of());
    }

    /**
     * Removes what has been kept long enough: settled notifications and attempts after 30 days, remembered acceptances
     * after seven. Called now and then, again at once while it removes something.
     *
     * @param limit at most this many rows of each kind
     * @return how many rows were removed
     */
    int sweep(int limit);

    /** Finishes what is being written, then closes it; a second call does nothing. */
    @Override
    void close();
}
