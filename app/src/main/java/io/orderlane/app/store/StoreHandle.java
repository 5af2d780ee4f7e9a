package io.orderlane.app.store;

import io.orderlane.core.liveness.Liveness;
import io.orderlane.core.port.Stores;
import io.orderlane.persistence.StoreHealth;
import java.util.List;

/** An open store with its upkeep. */
public interface StoreHandle {

    /** Its views. */
    Stores stores();

    /** What its last calls met. */
    StoreHealth health();

    /** Looks whether it is still there, and after a failure whether it writes again; what it finds is told to the health. */
    void look();

    /** Whether its own threads are there and go round. */
    default Liveness liveness() {
        return new Liveness(List.of());
    }

    /** Removes at most so many rows of each kind that were kept long enough; gives back how many it removed. */
    int sweep(int limit);
}
