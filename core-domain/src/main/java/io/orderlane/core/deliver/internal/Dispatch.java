package io.orderlane.core.deliver.internal;

import io.orderlane.core.notification.Attempt;
import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.order.LaneKey;
import io.orderlane.core.order.Order;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.Settlement;
import io.orderlane.core.port.Ticker;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioRegistry;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sends lanes leased by a claim or a commit and knows what is in flight until it is written down. Safe to share. */
final class Dispatch {

    private final ScenarioRegistry scenarios;
    private final Routes routes;
    private final SendContext sending;
    private final Ticker ticker;
    private final InFlight inFlight;
    private final Consumer<Settlement> settle;
    private final boolean alone;
    private volatile boolean open;
    private volatile boolean closed;

    /**
     * A dispatch that does not send yet.
     *
     * @param alone whether no other process writes to the store, so that this one knows what waits in a leased lane
     */
    Dispatch(
            ScenarioRegistry scenarios,
            Routes routes,
            SendContext sending,
            Ticker ticker,
            InFlight inFlight,
            boolean alone,
            Consumer<Settlement> settle) {
        this.scenarios = scenarios;
        this.routes = routes;
        this.sending = sending;
        this.ticker = ticker;
        this.inFlight = inFlight;
        this.alone = alone;
        this.settle = settle;
    }

    /**
     * Sends leased lanes. {@code askedAt}: what the ticker showed before they were asked for, so that a lease never
     * lasts longer for this process than for its store.
     */
    void send(List<ClaimedLane> lanes, long askedAt) {
        List<LaneLease> leases = lanes.stream()
                .map(lane -> new LaneLease(lane, askedAt, sending.settings().lease()))
                .toList();
        leases.forEach(this::take);
        leases.forEach(this::sendOrWait);
    }

    /** A bug must neither end the thread nor keep the lane leased for ever. */
    private void sendOrWait(LaneLease lease) {
        try {
            send(lease);
        } catch (Throwable bug) {
            waits(lease, bug);
        }
    }

    private void waits(LaneLease lease, Throwable bug) {
        sending.listener().unexpected("sending " + lease.lane().order().key(), bug);
        settle.accept(sending.cannotSend(lease.lane(), "Sending failed unexpectedly; the order waits."));
    }

    private void take(LaneLease lease) {
        routes.of(lease.route()).claimed(1, sending.clock().instant());
        inFlight.add(lease);
    }

    private void send(LaneLease lease) {
        Optional<Scenario<?>> scenario =
                scenarios.find(lease.lane().order().key().scenario());
        if (scenario.isEmpty()) {
            settle.accept(sending.cannotSend(
                    lease.lane(), missing(lease.lane().order().key())));
        } else if (!isOpen() || !mayStillSend(lease)) {
            settle.accept(new Settlement(lease.claim(), lease.lane().head(), new NextStep.GiveBack(), List.of()));
        } else {
            new SendAttempt(sending, routes.of(lease.route()), scenario.get(), lease.lane(), () -> mayStillSend(lease))
                    .send()
                    .whenComplete((settlement, bug) -> came(lease, settlement, bug));
        }
    }

    private void came(LaneLease lease, @Nullable Settlement settlement, @Nullable Throwable bug) {
        if (settlement != null) {
            settle.accept(settlement);
        } else {
            waits(lease, bug == null ? new IllegalStateException("A send came to nothing.") : bug);
        }
    }

    private boolean mayStillSend(LaneLease lease) {
        return lease.hasLeft(sending.settings().guard(), ticker.nanos());
    }

    private static String missing(OrderKey order) {
        return "Scenario " + order.scenario() + " is not installed; its orders wait. Install its jar.";
    }

    /** Notes that the lane of this settlement is no longer leased, and whether it may be due again at once. */
    Optional<SettledLane> ended(Settlement settlement) {
        LaneLease lease = inFlight.remove(settlement.claim());
        if (lease == null) {
            return Optional.empty();
        }
        RouteControl route = routes.of(lease.route());
        route.released(!settlement.attempts().isEmpty());
        if (!alone || lease.hasMore() || !(settlement.step() instanceof NextStep.Done)) {
            route.wantLook();
        }
        return Optional.of(new SettledLane(
                delivery(lease, settlement), settlement.step(), lease.lane().queue()));
    }

    private Delivery delivery(LaneLease lease, Settlement settlement) {
        Order order = lease.lane().order();
        String scenario = order.key().scenario();
        String code = scenarios.find(scenario).map(Scenario::code).orElse(scenario);
        return new Delivery(order, code, settlement.notification(), command(lease, settlement));
    }

    /** The command of the last attempt; {@link Command#CREATE} when there was none. */
    private static Command command(LaneLease lease, Settlement settlement) {
        List<Attempt> made = settlement.attempts();
        if (!made.isEmpty()) {
            return made.get(made.size() - 1).command();
        }
        return lease.lane().queue().stream()
                .filter(queued -> queued.notification().equals(settlement.notification()))
                .flatMap(queued -> Stream.ofNullable(queued.lastCommand()))
                .findFirst()
                .orElse(Command.CREATE);
    }

    /** Notes what was accepted into these lanes; returns the routes of those not in flight, which need a look. */
    Set<RouteKey> follow(Collection<LaneKey> lanes) {
        Set<RouteKey> due = new HashSet<>();
        for (LaneKey lane : lanes) {
            if (!inFlight.follow(lane)) {
                routes.of(lane.route()).wantLook();
                due.add(lane.route());
            }
        }
        return due;
    }

    /** Notes that something was accepted into unknown lanes. */
    void followAll() {
        inFlight.leases().forEach(LaneLease::follow);
        routes.wantLook();
    }

    boolean isOpen() {
        return open && !closed;
    }

    /** Sends from now on, unless it was closed. */
    void open() {
        open = true;
    }

    /** Gives back from now on what is leased, unsent. */
    void close() {
        closed = true;
    }
}
