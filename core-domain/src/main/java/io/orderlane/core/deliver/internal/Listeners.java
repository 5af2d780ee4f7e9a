package io.orderlane.core.deliver.internal;

import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.deliver.RouteStatus;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.port.Claim;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Several listeners as one, which never throws. What one of them throws is reported to all of them as unexpected. What
 * {@link #unexpected} throws is dropped, since no listener is left to report it to.
 */
public final class Listeners implements DeliveryListener {

    private final List<DeliveryListener> all;
    private final Set<Thread> inside = ConcurrentHashMap.newKeySet();

    /** These, called in this order. */
    public Listeners(List<DeliveryListener> all) {
        this.all = List.copyOf(all);
    }

    @Override
    public void attempted(Delivery delivery, DeliveryReport report) {
        tell("attempted", listener -> listener.attempted(delivery, report));
    }

    @Override
    public void settled(Delivery delivery, NextStep step) {
        tell("settled", listener -> listener.settled(delivery, step));
    }

    @Override
    public void superseded(Delivery skipped, NotificationId by) {
        tell("superseded", listener -> listener.superseded(skipped, by));
    }

    @Override
    public void fenced(Claim claim) {
        tell("fenced", listener -> listener.fenced(claim));
    }

    @Override
    public void mismatch(Delivery delivery, String held) {
        tell("mismatch", listener -> listener.mismatch(delivery, held));
    }

    @Override
    public void routeChanged(RouteStatus status) {
        tell("routeChanged", listener -> listener.routeChanged(status));
    }

    @Override
    public void unexpected(String where, Throwable failure) {
        boolean outermost = inside.add(Thread.currentThread());
        for (DeliveryListener listener : all) {
            try {
                listener.unexpected(where, failure);
            } catch (Throwable dropped) {
                // no listener is left to report it to, and an error in a host's code must not end a thread of ours
            }
        }
        leave(outermost);
    }

    /** Whether this thread is in one of their callbacks, so that it must not wait for what waits for the callback. */
    public boolean isInside() {
        return inside.contains(Thread.currentThread());
    }

    private void tell(String callback, Consumer<DeliveryListener> call) {
        boolean outermost = inside.add(Thread.currentThread());
        try {
            tellEach(callback, call);
        } finally {
            leave(outermost);
        }
    }

    private void leave(boolean outermost) {
        if (outermost) {
            inside.remove(Thread.currentThread());
        }
    }

    private void tellEach(String callback, Consumer<DeliveryListener> call) {
        for (DeliveryListener listener : all) {
            try {
                call.accept(listener);
            } catch (Throwable bug) { // an error in a host's code must not end a thread of ours
                unexpected("a listener's " + callback, bug);
            }
        }
    }
}
