package io.orderlane.persistence.outbox;

import io.orderlane.core.Orderlane;
import io.orderlane.core.OrderlaneBuilder;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.notification.Trace;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.Stores;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.testkit.store.ParcelStatus;
import io.orderlane.testkit.store.Parcels;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Pipelines that confirm everything at once, and updates for them. */
final class Pipeline {

    /** When the first event of a test happened. */
    static final Instant START = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);

    private Pipeline() {}

    /** One over this store; not started. */
    static Orderlane over(Stores stores) {
        return builder(stores).build();
    }

    static OrderlaneBuilder builder(Stores stores) {
        DeliveryReport confirmed = new DeliveryReport(new DeliveryOutcome.Confirmed(null), Trace.NONE);
        return Orderlane.builder()
                .acceptBeforeStart()
                .scenarios(ScenarioRegistry.of(Parcels.ORDER))
                .stores(stores)
                .gateway((delivery, mayStillSend) -> CompletableFuture.completedFuture(confirmed));
    }

    /** A parcel that reached a status so many milliseconds after {@link #START}. */
    static OrderUpdate update(String orderNo, ParcelStatus status, long millis) {
        return update(orderNo, status, millis, "a book");
    }

    static OrderUpdate update(String orderNo, ParcelStatus status, long millis, String content) {
        return OrderUpdate.of(Parcels.ORDER
                .update(status, orderNo, START.plusMillis(millis))
                .to("2160220000000001")
                .with(Parcels.WEIGHT, 250L)
                .zhHk(Parcels.CONTENT, "包裹：" + content)
                .enUs(Parcels.CONTENT, content));
    }

    static List<NotificationView> notifications(Stores stores, String orderNo) {
        return stores.reader().notifications(new OrderKey("default", Parcels.ORDER.name(), orderNo));
    }

    /** How the notifications of an order ended. */
    static List<Settled> ends(Stores stores, String orderNo) {
        return notifications(stores, orderNo).stream()
                .map(NotificationView::state)
                .toList();
    }

    /** The statuses that were taken in of an order. */
    static List<String> statuses(Stores stores, String orderNo) {
        return notifications(stores, orderNo).stream()
                .map(view -> view.notification().status())
                .toList();
    }
}
