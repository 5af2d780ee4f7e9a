package io.orderlane.app.wiring;

import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.DeliveryListener;
import io.orderlane.core.port.RouteStatus;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Several listeners as one; what one of them throws is logged and does not reach the others. */
final class Listeners implements DeliveryListener {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<DeliveryListener> all;

    Listeners(List<DeliveryListener> all) {
        this.all = List.copyOf(all);
    }

    @Override
    public void attempted(Delivery delivery, DeliveryReport report) {
        tell(listener -> listener.attempted(delivery, report));
    }

    @Override
    public void settled(Delivery delivery, NextStep step) {
        tell(listener -> listener.settled(delivery, step));
    }

    @Override
    public void fenced(Claim claim) {
        tell(listener -> listener.fenced(claim));
    }

    @Override
    public void mismatch(Delivery delivery, String held) {
        tell(listener -> listener.mismatch(delivery, held));
    }

    @Override
    public void routeChanged(RouteStatus status) {
        tell(listener -> listener.routeChanged(status));
    }

    @Override
    public void unexpected(String where, Throwable failure) {
        tell(listener -> listener.unexpected(where, failure));
    }

    private void tell(Consumer<DeliveryListener> what) {
        for (DeliveryListener listener : all) {
            try {
                what.accept(listener);
            } catch (RuntimeException bug) {
                LOG.error("a listener failed", bug);
            }
        }
    }
}
