package io.orderlane.core.deliver.internal;

import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.deliver.RouteStatus;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.NotificationGateway;
import io.orderlane.core.store.StoreHealth.Outage;
import java.time.Duration;
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
    private volatile Runnable first = () -> {};

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
    public void storeFails(Outage outage) {
        tell("storeFails", listener -> listener.storeFails(outage));
    }

    @Override
    public void storeWorks(Outage over, Duration lasted) {
        tell("storeWorks", listener -> listener.storeWorks(over, lasted));
    }

    /** Does this before the listeners are told of something unexpected: that an outage began explains much. */
    public void beforeUnexpected(Runnable news) {
        first = news;
    }

    @Override
    public void unexpected(String where, Throwable failure) {
        tellFirst();
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

    private void tellFirst() {
        try {
            first.run();
        } catch (Throwable dropped) {
            // it would hide what is to be told now
        }
    }

    /** A gateway as it is, except that its calls count as callbacks of the host. */
    public NotificationGateway counting(NotificationGateway gateway) {
        return (delivery, mayStillSend) -> {
            boolean outermost = inside.add(Thread.currentThread());
            try {
                return gateway.deliver(delivery, mayStillSend);
            } finally {
                leave(outermost);
            }
        };
    }

    /**
     * Whether this thread is in a callback of the host: one of a listener, or a call of its gateway. It must then not
     * wait for anything that waits for the callback.
     */
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
