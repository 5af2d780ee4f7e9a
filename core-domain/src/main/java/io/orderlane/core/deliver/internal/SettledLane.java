package io.orderlane.core.deliver.internal;

import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.port.Queued;
import java.util.List;

/** What was written down of a lane no longer leased; {@code queue}: what had waited in it, oldest first. */
record SettledLane(Delivery delivery, NextStep step, List<Queued> queue) {

    /** Reports what ended with it first, as that would have been sent first. */
    void tell(DeliveryListener listener) {
        queue.stream()
                .map(Queued::notification)
                .filter(waited -> waited.seq() < delivery.notification().seq())
                .forEach(waited -> tell(listener, waited));
        listener.settled(delivery, step);
    }

    private void tell(DeliveryListener listener, Notification waited) {
        Delivery skipped = new Delivery(delivery.order(), delivery.scenarioCode(), waited, delivery.command());
        if (step instanceof NextStep.Done) {
            listener.superseded(skipped, delivery.notification().id());
        } else if (step instanceof NextStep.NeverShown) {
            listener.settled(skipped, step);
        }
    }
}
