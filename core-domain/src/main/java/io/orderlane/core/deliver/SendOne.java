package io.orderlane.core.deliver;

import io.orderlane.core.card.CardLife;
import io.orderlane.core.notification.Attempt;
import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.DeliveryListener;
import io.orderlane.core.port.NotificationGateway;
import io.orderlane.core.port.Settlement;
import io.orderlane.core.scenario.Scenario;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Sends the head of one lane under one claim: chooses the command, tries, switches the command once when AlipayHK says so,
 * and says what to write down.
 */
final class SendOne {

    private final NotificationGateway gateway;
    private final RetryPolicy retries;
    private final DeliverySettings settings;
    private final DeliveryListener listener;
    private final Clock clock;
    private final Scenario<?> scenario;
    private final ClaimedLane lane;
    private final List<Attempt> attempts = new ArrayList<>();

    SendOne(
            NotificationGateway gateway,
            RetryPolicy retries,
            DeliverySettings settings,
            DeliveryListener listener,
            Clock clock,
            Scenario<?> scenario,
            ClaimedLane lane) {
        this.gateway = gateway;
        this.retries = retries;
        this.settings = settings;
        this.listener = listener;
        this.clock = clock;
        this.scenario = scenario;
        this.lane = lane;
    }

    /** What to write down, once it is known; never fails. */
    CompletionStage<Settlement> send() {
        if (!clock.instant().isBefore(lane.head().deadline())) {
            return CompletableFuture.completedStage(settlement(new NextStep.Expire()));
        }
        return tried(new Delivery(lane.order(), scenario.code(), lane.head(), firstCommand()));
    }

    /** A retry repeats the last command, so that it is the same request; otherwise what we believe of the card decides. */
    private Command firstCommand() {
        return lane.lastCommand() != null
                ? lane.lastCommand()
                : CardLife.command(scenario, lane.order(), clock.instant());
    }

    private CompletionStage<Settlement> tried(Delivery delivery) {
        Instant startedAt = clock.instant();
        return ask(delivery).thenCompose(report -> {
            attempts.add(attempt(delivery, startedAt, report));
            listener.attempted(delivery, report);
            boolean switches = report.outcome() instanceof DeliveryOutcome.SwitchCommand && attempts.size() == 1;
            return switches ? tried(delivery.switched()) : CompletableFuture.completedStage(settled(delivery, report));
        });
    }

    private CompletionStage<DeliveryReport> ask(Delivery delivery) {
        try {
            return gateway.deliver(delivery).exceptionally(bug -> unexpected(delivery, bug));
        } catch (RuntimeException bug) {
            return CompletableFuture.completedStage(unexpected(delivery, bug));
        }
    }

    /** A bug in a gateway may have come after the request left, so nobody knows. */
    private DeliveryReport unexpected(Delivery delivery, Throwable bug) {
        listener.unexpected("sending " + delivery.order().key(), bug);
        return new DeliveryReport(
                new DeliveryOutcome.Unconfirmed(
                        "gateway failed: " + bug.getClass().getSimpleName()),
                io.orderlane.core.notification.Trace.NONE);
    }

    private Attempt attempt(Delivery delivery, Instant startedAt, DeliveryReport report) {
        int number = lane.tries() + attempts.size() + 1;
        return new Attempt(
                lane.head().id(),
                lane.claim().fence(),
                number,
                delivery.command(),
                startedAt,
                report.outcome().label(),
                Reasons.of(report),
                report.trace());
    }

    private Settlement settled(Delivery delivery, DeliveryReport report) {
        Instant now = clock.instant();
        NextStep step = report.outcome() instanceof DeliveryOutcome.Confirmed
                ? new NextStep.Done(CardLife.confirmed(scenario, lane.order(), lane.head(), delivery.command(), now))
                : retries.after(
                        report.outcome(),
                        lane.attempts(),
                        lane.head().deadline(),
                        now,
                        settings.headPolicy(scenario.name()));
        listener.settled(delivery, step);
        return settlement(step);
    }

    private Settlement settlement(NextStep step) {
        return new Settlement(lane.claim(), lane.head(), step, attempts);
    }
}
