package io.orderlane.core.deliver.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.Orderlane;
import io.orderlane.core.Parcel;
import io.orderlane.core.Updates;
import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.deliver.DeliverySettings;
import io.orderlane.core.deliver.ScenarioHabits;
import io.orderlane.core.deliver.ScenarioHabits.HeadPolicy;
import io.orderlane.core.deliver.ScenarioHabits.Superseding;
import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.Trace;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.NotificationGateway;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.port.Stores;
import io.orderlane.core.provenance.Enforcement;
import io.orderlane.core.scenario.BaseApi;
import io.orderlane.core.scenario.ScenarioRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/**
 * An outage of three minutes over 1500 orders, 50 updates a second, six for each order. Time is made up and moves in tenths
 * of a second, each of which takes in updates, claims what is due and sends it; so the result is the same on any machine.
 */
class OutageTest {

    private static final RouteKey ROUTE = new RouteKey("default", BaseApi.ORDER_SERVICE);
    private static final int ORDERS = 1500;
    private static final int EXPIRING = 300;
    private static final int A_TICK = 5;
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration LASTING = Duration.ofMinutes(3);

    /** One order retried on its own for three minutes is tried eight times: after 0, 1, 3, 7, 15, 30, 60 and 120 s. */
    private static final int NAIVE_CALLS = 8 * ORDERS;

    private Instant now = Instant.parse("2026-11-21T02:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    private final Stores stores = new MemoryStore(clock).stores();
    private final DeliverySettings settings = DeliverySettings.DEFAULT.with(
            Map.of("parcel", new ScenarioHabits(HeadPolicy.NEXT, Superseding.NEVER, Duration.ofMinutes(1), true)));
    private final Routes routes = new Routes(Set.of(ROUTE), settings, stores.routes(), clock);
    private final Answering gateway = new Answering();
    private final SendContext sending = new SendContext(
            new GatewayCalls(gateway, settings.longestSend(), new DeliveryListener() {}, () -> 0),
            new RetryPolicy(() -> 0.99),
            settings,
            new DeliveryListener() {},
            new UnsignedRefusals(),
            new Definitions(Enforcement.DEFAULT),
            clock);
    private int submitted;

    private static final class Answering implements NotificationGateway {

        private DeliveryOutcome outcome = new DeliveryOutcome.Confirmed(null);
        private int calls;

        @Override
        public CompletionStage<DeliveryReport> deliver(Delivery delivery, BooleanSupplier mayStillSend) {
            calls++;
            return CompletableFuture.completedStage(new DeliveryReport(outcome, Trace.NONE));
        }
    }

    @Test
    void whenAnswersStayAwayEveryCardIsTrueWithinAMinuteOfTheReturn() {
        judge(new DeliveryOutcome.Unconfirmed("time-out"));
    }

    @Test
    void whenConnectionsAreRefusedEveryCardIsTrueWithinAMinuteOfTheReturn() {
        judge(new DeliveryOutcome.RouteAtFault("connection refused"));
    }

    @Test
    void ordersThatExpiredDuringTheOutageCostNoProbes() {
        try (Orderlane intake = intake()) {
            gateway.outcome = new DeliveryOutcome.RouteAtFault("connection refused");
            for (int i = 0; i < EXPIRING; i++) {
                intake.submit(OrderUpdate.of(
                        Updates.at(Parcel.Status.PACKED, "X-" + i, now).deliverBy(now.plus(Duration.ofMinutes(10)))));
            }
            claimAndSend();
            now = now.plus(Duration.ofHours(1));
            intake.submit(OrderUpdate.of(Updates.at(Parcel.Status.PACKED, "P-1", now)));
            gateway.outcome = new DeliveryOutcome.Confirmed(null);
            assertThat(untilAllIsSent())
                    .as("until the order still in time is sent")
                    .isLessThan(Duration.ofMinutes(2));
        }
    }

    private void judge(DeliveryOutcome down) {
        try (Orderlane intake = intake()) {
            gateway.outcome = down;
            for (Instant back = now.plus(LASTING); now.isBefore(back); now = now.plus(TICK)) {
                submit(intake);
                claimAndSend();
            }
            assertThat(gateway.calls).as("calls during the outage").isLessThanOrEqualTo(NAIVE_CALLS / 100);
            assertThat(stores.reader().pending()).isEqualTo(submitted);
            gateway.outcome = new DeliveryOutcome.Confirmed(null);
            assertThat(untilAllIsSent()).as("until every card is true").isLessThanOrEqualTo(Duration.ofSeconds(60));
        }
    }

    private Orderlane intake() {
        return Orderlane.builder()
                .acceptBeforeStart()
                .scenarios(ScenarioRegistry.of(Parcel.SCENARIO))
                .stores(stores)
                .gateway(gateway)
                .clock(clock)
                .build();
    }

    private void submit(Orderlane intake) {
        List<OrderUpdate> updates = new ArrayList<>();
        for (int i = 0; i < A_TICK; i++) {
            Parcel.Status status = submitted < ORDERS ? Parcel.Status.PACKED : Parcel.Status.ON_THE_WAY;
            updates.add(OrderUpdate.of(
                    Updates.at(status, "P-" + submitted % ORDERS, now).with(Parcel.PAYMENT, Parcel.Payment.PREPAID)));
            submitted++;
        }
        intake.submitAll(updates);
    }

    private void claimAndSend() {
        List<RoutePermits> permits = routes.reserveForLook();
        List<ClaimedLane> found = stores.lanes().claim(permits, settings.lease());
        routes.looked(permits, found);
        found.forEach(this::send);
    }

    private void send(ClaimedLane lane) {
        RouteControl route = routes.of(ROUTE);
        route.claimed(1, now);
        new SendAttempt(sending, route, Parcel.SCENARIO, lane, () -> true)
                .send()
                .thenAccept(settlement -> {
                    stores.lanes().settle(List.of(settlement));
                    route.released(!settlement.attempts().isEmpty());
                });
    }

    private Duration untilAllIsSent() {
        Instant back = now;
        while (stores.reader().pending() > 0 && now.isBefore(back.plus(Duration.ofMinutes(10)))) {
            claimAndSend();
            now = now.plus(TICK);
        }
        return Duration.between(back, now);
    }
}
