package io.orderlane.testkit.host;

import io.orderlane.core.ObservingGateway;
import io.orderlane.core.Orderlane;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.port.NotificationGateway;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The way to the sandbox, which remembers the pipelines that it was built into. The sandbox closes it. */
final class WatchedGateway implements ObservingGateway {

    private final Supplier<? extends NotificationGateway> way;
    private final WatchedPipelines watched;

    WatchedGateway(Supplier<? extends NotificationGateway> way, WatchedPipelines watched) {
        this.way = way;
        this.watched = watched;
    }

    @Override
    public CompletionStage<DeliveryReport> deliver(Delivery delivery, BooleanSupplier mayStillSend) {
        return way.get().deliver(delivery, mayStillSend);
    }

    @Override
    public Set<String> accounts() {
        return way.get().accounts();
    }

    @Override
    public void builtInto(Orderlane pipeline) {
        watched.add(pipeline);
    }
}
