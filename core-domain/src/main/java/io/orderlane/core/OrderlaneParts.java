package io.orderlane.core;

import io.orderlane.core.deliver.internal.Listeners;
import io.orderlane.core.liveness.Owned;
import io.orderlane.core.port.NotificationGateway;
import io.orderlane.core.port.Stores;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.core.store.StoreHandle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a pipeline is made of, all of it there.
 *
 * @param handle null where only the views of a store were given
 * @param owned what is closed with the pipeline
 */
record OrderlaneParts(
        OrderlaneBuilder settings,
        ScenarioRegistry scenarios,
        Stores stores,
        @Nullable StoreHandle handle,
        NotificationGateway gateway,
        Set<String> accounts,
        Listeners listeners,
        Owned owned) {}
