package io.orderlane.core.store;

import io.orderlane.core.store.StoreHealth.Outage;
import java.time.Duration;

/** Is called when a store begins to fail and when it works again. */
public interface StoreListener {

    /** The store began to fail. Until it works again, updates are answered with its failure and deliveries wait. */
    default void storeFails(Outage outage) {}

    /** The store works again. {@code over}: the outage that ended; {@code lasted}: how long it was. */
    default void storeWorks(Outage over, Duration lasted) {}

    /** Something failed that should not; the core goes on. {@code where}: in which part. */
    default void unexpected(String where, Throwable failure) {}
}
