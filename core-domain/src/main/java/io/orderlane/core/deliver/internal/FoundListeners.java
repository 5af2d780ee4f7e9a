package io.orderlane.core.deliver.internal;

import io.orderlane.core.deliver.DeliveryListener;
import java.util.List;
import java.util.ServiceLoader;

/** The listeners that jars of the class path bring, for hosts that give none: a jar beside ours may log. */
public final class FoundListeners {

    private FoundListeners() {}

    /** A new one of each. */
    public static List<DeliveryListener> all() {
        return ServiceLoader.load(DeliveryListener.class, DeliveryListener.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
