package io.orderlane.core.deliver.internal;

import io.orderlane.core.card.CardLife;
import io.orderlane.core.deliver.ScenarioHabits;
import io.orderlane.core.deliver.ScenarioHabits.HeadPolicy;
import io.orderlane.core.notification.AnswerText;
import io.orderlane.core.notification.Attempt;
import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.order.Order;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.Queued;
import io.orderlane.core.port.Settlement;
import io.orderlane.core.scenario.Scenario;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;

/**
 * Sends one notification of a lane under one claim: chooses which, chooses the command, asks the gateway, switches the
 * command once when AlipayHK asks for the other, and gives what to write down.
 */
final class SendAttempt {

    private static final String POINTLESS =
            "its endDate had passed and no card of its order was up: its own would be over on arrival and replaces none";

    private final SendContext by;
    private final RouteControl route;
    private final Scenario<?> scenario;
    private final ClaimedLane lane;
    private final BooleanSupplier mayStillSend;
    private final Queued chosen;
    private final List<Attempt> attempts = new ArrayList<>();

    SendAttempt(
            SendContext by, RouteControl route, Scenario<?> scenario, ClaimedLane lane, BooleanSupplier mayStillSend) {
        this.by = by;
        this.route = route;
        this.scenario = scenario;
        this.lane = lane;
        this.mayStillSend = mayStillSend;
        ScenarioHabits habits = by.settings().habits(scenario.name());
        this.chosen = NextNotification.of(
                lane.queue(), habits.superseding(), habits.late(), by.clock().instant());
    }

    /** What to write down, once it is known. The stage fails only through a bug of ours. */
    CompletionStage<Settlement> send() {
        if (wasNeverShown()) {
            Notification last = lane.queue().get(lane.queue().size() - 1).notification();
            return done(new Settlement(lane.claim(), last, new NextStep.NeverShown(), List.of()));
        }
        Optional<String> unreadable =
                by.definitions().unreadable(scenario, lane.order().api(), chosen.notification(), chosen.definition());
        if (unreadable.isPresent()) {
            return done(by.cannotSend(lane, changed(unreadable.get())));
        }
        if (isPointless()) {
            return done(settlement(new NextStep.Expire(POINTLESS)));
        }
        DeliveryDeadline deadline = deadline();
        if (!by.clock().instant().isBefore(deadline.until())) {
            return done(settlement(explained(deadline.after())));
        }
        return attempt(new Delivery(lane.order(), scenario.code(), chosen.notification(), firstCommand()));
    }

    private static CompletionStage<Settlement> done(Settlement settlement) {
        return CompletableFuture.completedStage(settlement);
    }

    /** Whether the order ended before anything of it was sent, and its scenario does not send such orders. */
    private boolean wasNeverShown() {
        boolean neverSent = lane.queue().stream().allMatch(queued -> queued.attempts() == 0);
        return !by.settings().habits(scenario.name()).sendsNeverShown()
                && lane.whole()
                && neverSent
                && lane.order().lastDelivered().isEmpty()
                && DeliveryDeadline.hides(scenario, lane.order().status());
    }

    /** Not pointless where another notification was attempted: it may have made a card, which this one then ends. */
    private boolean isPointless() {
        boolean perhapsUp = lane.queue().stream().anyMatch(queued -> !queued.equals(chosen) && queued.attempts() > 0);
        return !perhapsUp
                && CardLife.isPointless(
                        scenario,
                        lane.order(),
                        chosen.notification(),
                        by.clock().instant());
    }

    private String changed(String what) {
        return "Scenario " + scenario.name() + " was changed and cannot read what waits: " + what
                + ". The order waits; install the jar it was accepted with.";
    }

    private DeliveryDeadline deadline() {
        return DeliveryDeadline.with(scenario, lane.order(), chosen.notification());
    }

    /** A retry repeats the last command, to be the same request; otherwise what we believe of the card decides. */
    private Command firstCommand() {
        return chosen.lastCommand() != null
                ? chosen.lastCommand()
                : CardLife.command(scenario, lane.order(), by.clock().instant());
    }

    private CompletionStage<Settlement> attempt(Delivery delivery) {
        Instant startedAt = by.clock().instant();
        return by.gateway().deliver(delivery, mayStillSend).thenCompose(answer -> {
            DeliveryReport report = masked(delivery, answer);
            attempts.add(record(delivery, startedAt, report));
            by.listener().attempted(delivery, report);
            boolean switches = report.outcome() instanceof DeliveryOutcome.SwitchCommand && attempts.size() == 1;
            return switches ? attempt(delivery.switched()) : done(settled(delivery, report));
        });
    }

    /** Where masking fails, the answer's words are dropped, and its outcome still counts. */
    private DeliveryReport masked(Delivery delivery, DeliveryReport report) {
        try {
            return report.masked(scenario, delivery);
        } catch (RuntimeException bug) {
            by.listener().unexpected("masking an answer of " + delivery.order().key(), bug);
            return report.withoutWords();
        }
    }

    private Attempt record(Delivery delivery, Instant startedAt, DeliveryReport report) {
        return new Attempt(
                chosen.notification().id(),
                lane.claim().fence(),
                chosen.attempts() + attempts.size() + 1,
                delivery.command(),
                startedAt,
                report.outcome().label(),
                report.reason(),
                report.trace());
    }

    private Settlement settled(Delivery delivery, DeliveryReport report) {
        Instant now = by.clock().instant();
        DeliveryOutcome outcome = route.came(report.outcome(), lane.order().key(), now);
        NextStep step = outcome instanceof DeliveryOutcome.Confirmed confirmed
                ? confirmed(delivery, confirmed, now)
                : notConfirmed(outcome, now);
        return settlement(step);
    }

    private NextStep confirmed(Delivery delivery, DeliveryOutcome.Confirmed confirmed, Instant now) {
        String known = confirmed.held();
        if (known != null && !known.equals(delivery.notification().status()) && !known.equals(statusBefore())) {
            by.listener().mismatch(delivery, AnswerText.masked(known, scenario, delivery));
        }
        return new NextStep.Done(
                CardLife.confirmed(scenario, lane.order(), delivery.notification(), delivery.command(), now));
    }

    /** Whether AlipayHK answers with the status before or after the update is not stated, so both are right. */
    private String statusBefore() {
        return lane.order().lastDelivered().map(Order.Delivered::status).orElse("");
    }

    private NextStep notConfirmed(DeliveryOutcome outcome, Instant now) {
        HeadPolicy policy = by.settings().habits(scenario.name()).headPolicy();
        if (outcome instanceof DeliveryOutcome.Unconfirmed unknown
                && unknown.refusal() != null
                && by.unsigned().believed(chosen.notification().id(), unknown.refusal(), now)) {
            return new NextStep.Park("refused, unsigned: " + unknown.refusal(), policy == HeadPolicy.HOLD);
        }
        return explained(by.retries().after(outcome, chosen.attempts(), lane.attempts(), deadline(), now, policy));
    }

    /** Adds to a notification that expires whether it was ever sent. */
    private NextStep explained(NextStep step) {
        if (!(step instanceof NextStep.Expire expire) || expire.reason() != null) {
            return step;
        }
        int made = chosen.attempts() + attempts.size();
        return new NextStep.Expire(
                made == 0
                        ? "its deadline had passed before it could be sent"
                        : "its deadline passed after " + made + (made == 1 ? " attempt" : " attempts"));
    }

    private Settlement settlement(NextStep step) {
        return new Settlement(lane.claim(), chosen.notification(), step, attempts);
    }
}
