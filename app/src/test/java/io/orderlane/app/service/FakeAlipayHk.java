package io.orderlane.app.service;

import io.orderlane.core.notification.AnswerText;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.Trace;
import io.orderlane.core.port.NotificationGateway;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/** Confirms or refuses everything at once and remembers it. */
public final class FakeAlipayHk implements NotificationGateway {

    private static final Trace GOOD = new Trace(200, "S", "SUCCESS", "VERIFIED", "1", "tracer-1", Duration.ofMillis(3));

    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private volatile AnswerText text = AnswerText.NONE;
    private volatile DeliveryOutcome outcome = new DeliveryOutcome.Confirmed(null);

    /** From now on refuses everything. */
    public void refuse() {
        outcome = new DeliveryOutcome.Refused("PARAM_ILLEGAL");
    }

    /** From now on confirms everything. */
    public void accept() {
        outcome = new DeliveryOutcome.Confirmed(null);
    }

    /** From now on says this in every answer. */
    public void say(AnswerText said) {
        text = said;
    }

    /** From now on confirms everything and says that it holds this status. */
    public void hold(String status) {
        outcome = new DeliveryOutcome.Confirmed(status);
    }

    /** From now on lays the fault on the route. */
    public void blame(String why) {
        outcome = new DeliveryOutcome.RouteAtFault(why);
    }

    /** What came, oldest first. */
    public List<Delivery> deliveries() {
        return deliveries;
    }

    @Override
    public CompletionStage<DeliveryReport> deliver(Delivery delivery, BooleanSupplier mayStillSend) {
        deliveries.add(delivery);
        return CompletableFuture.completedFuture(new DeliveryReport(outcome, GOOD.with(text)));
    }
}
