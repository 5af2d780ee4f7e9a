package io.orderlane.app.wiring;

import io.orderlane.core.port.Stores;

/** An open store with its upkeep. */
public interface StoreHandle {

    /** Its three views. */
    Stores stores();

    /** Removes at most so many rows of each kind that were kept long enough; gives back how many it removed. */
    int sweep(int limit);
}
