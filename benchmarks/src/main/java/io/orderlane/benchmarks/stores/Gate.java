package io.orderlane.benchmarks.stores;

import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.port.NotificationGateway;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A way to AlipayHK that confirms only as many as it is told to; the others are in flight until then. */
final class Gate implements NotificationGateway {

    private final Queue<Runnable> inFlight = new ArrayDeque<>();
    private long admitted;

    @Override
    public CompletionStage<DeliveryReport> deliver(Delivery delivery) {
        CompletableFuture<DeliveryReport> answer = new CompletableFuture<>();
        synchronized (this) {
            inFlight.add(() -> answer.complete(AtOnce.confirmed(delivery)));
        }
        admit(0);
        return answer;
    }

    /** Lets so many more come through. */
    void admit(int more) {
        through(more).forEach(Runnable::run);
    }

    private synchronized List<Runnable> through(int more) {
        admitted += more;
        List<Runnable> through = new ArrayList<>();
        while (admitted > 0 && !inFlight.isEmpty()) {
            through.add(inFlight.remove());
            admitted--;
        }
        return through;
    }

    /** Lets everything through from now on. */
    void open() {
        admit(Integer.MAX_VALUE);
    }
}
