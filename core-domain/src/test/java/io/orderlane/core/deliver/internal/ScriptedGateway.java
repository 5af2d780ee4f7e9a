package io.orderlane.core.deliver.internal;

import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.Trace;
import io.orderlane.core.port.NotificationGateway;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/** A gateway that answers as told, confirms when nothing was told, and remembers what it was asked. */
final class ScriptedGateway implements NotificationGateway {

    private final List<Delivery> asked = new CopyOnWriteArrayList<>();
    private final Queue<DeliveryOutcome> answers = new ArrayDeque<>();

    ScriptedGateway answers(DeliveryOutcome... outcomes) {
        synchronized (answers) {
            answers.addAll(List.of(outcomes));
        }
        return this;
    }

    @Override
    public CompletionStage<DeliveryReport> deliver(Delivery delivery, BooleanSupplier mayStillSend) {
        asked.add(delivery);
        return CompletableFuture.supplyAsync(() -> new DeliveryReport(next(), Trace.NONE));
    }

    private DeliveryOutcome next() {
        synchronized (answers) {
            DeliveryOutcome told = answers.poll();
            return told == null ? new DeliveryOutcome.Confirmed(null) : told;
        }
    }

    List<Delivery> asked() {
        return List.copyOf(asked);
    }

    List<String> statuses(String orderNo) {
        return asked.stream()
                .filter(delivery -> delivery.order().key().orderNo().equals(orderNo))
                .map(delivery -> delivery.notification().status())
                .toList();
    }
}
