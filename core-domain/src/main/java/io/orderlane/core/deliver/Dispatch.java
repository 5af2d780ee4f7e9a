package io.orderlane.core.deliver;

import io.orderlane.core.notification.Attempt;
import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.order.LaneKey;
import io.orderlane.core.order.Order;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.Settlement;
import io.orderlane.core.port.Ticker;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sends lanes that are held, wherever they came from, and knows what is in flight until it is written down. Safe to share. */
final class Dispatch {

    private final ScenarioRegistry scenarios;
    private final Routes routes;
    private final Sending sending;
    private final Ticker ticker;
    private final InFlight inFlight;
    private final Consumer<Settlement> settle;
    private final boolean alone;
    private volatile boolean open;
    private volatile boolean closed;

    /**
     * One that is closed.
     *
     * @param alone whether nobody else puts anything into the store, so that this process knows what waits in a lane it holds
     * @param settle has written down what came of a hold
     */
    Dispatch(
            ScenarioRegistry scenarios,
            Routes routes,
            Sending sending,
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
     * Sends lanes that are held.
     *
     * @param askedAt what the ticker said before they were asked for, so that this process never believes in a hold longer
     *     than its store does
     */
    void send(List<ClaimedLane> lanes, long askedAt) {
        List<Hold> holds = lanes.stream()
                .map(lane -> new Hold(lane, askedAt, sending.settings().lease()))
                .toList();
        holds.forEach(this::take);
        holds.forEach(this::sendOrWait);
    }

    /** A bug must neither end the thread it shows on nor keep the lane for ever. */
    private void sendOrWait(Hold hold) {
        try {
            send(hold);
        } catch (Throwable bug) {
            waits(hold, bug);
        }
    }

    private void waits(Hold hold, Throwable bug) {
        sending.listener().unexpected("sending " + hold.lane().order().key(), bug);
        settle.accept(
                Unsendable.waits(hold.lane(), "Sending failed unexpectedly; the order waits.", sending.listener()));
    }

    private void take(Hold hold) {
        routes.of(hold.route()).claimed(1, sending.clock().instant());
        inFlight.add(hold);
    }

    private void send(Hold hold) {
        Optional<Scenario<?>> scenario =
                scenarios.find(hold.lane().order().key().scenario());
        if (scenario.isEmpty()) {
            settle.accept(
                    Unsendable.waits(hold.lane(), missing(hold.lane().order().key()), sending.listener()));
        } else if (!isOpen() || !mayStillSend(hold)) {
            settle.accept(new Settlement(hold.claim(), hold.lane().head(), new NextStep.GiveBack(), List.of()));
        } else {
            new SendOne(sending, routes.of(hold.route()), scenario.get(), hold.lane(), () -> mayStillSend(hold))
                    .send()
                    .whenComplete((settlement, bug) -> came(hold, settlement, bug));
        }
    }

    private void came(Hold hold, @Nullable Settlement settlement, @Nullable Throwable bug) {
        if (settlement != null) {
            settle.accept(settlement);
        } else {
            waits(hold, bug == null ? new IllegalStateException("A send came to nothing.") : bug);
        }
    }

    private boolean mayStillSend(Hold hold) {
        return hold.hasLeft(sending.settings().guard(), ticker.nanos());
    }

    private static String missing(OrderKey order) {
        return "Scenario " + order.scenario() + " is not installed; its orders wait. Install its jar.";
    }

    /** Takes note that a lane is no longer held for this settlement, and whether it may be due again at once. */
    Optional<Ended> ended(Settlement settlement) {
        Hold hold = inFlight.remove(settlement.claim());
        if (hold == null) {
            return Optional.empty();
        }
        RouteControl route = routes.of(hold.route());
        route.released(!settlement.attempts().isEmpty());
        if (!alone || hold.hasMore() || !(settlement.step() instanceof NextStep.Done)) {
            route.wantLook();
        }
        return Optional.of(new Ended(
                delivery(hold, settlement), settlement.step(), hold.lane().queue()));
    }

    private Delivery delivery(Hold hold, Settlement settlement) {
        Order order = hold.lane().order();
        String scenario = order.key().scenario();
        String code = scenarios.find(scenario).map(Scenario::code).orElse(scenario);
        return new Delivery(order, code, settlement.notification(), command(hold, settlement));
    }

    /** The one last tried, if any. */
    private static Command command(Hold hold, Settlement settlement) {
        List<Attempt> made = settlement.attempts();
        if (!made.isEmpty()) {
            return made.get(made.size() - 1).command();
        }
        return hold.lane().queue().stream()
                .filter(queued -> queued.notification().equals(settlement.notification()))
                .flatMap(queued -> Stream.ofNullable(queued.lastCommand()))
                .findFirst()
                .orElse(Command.CREATE);
    }

    /** Takes note of what was accepted into these lanes; false when some of them are not in flight, so that one has to look. */
    boolean follow(Collection<LaneKey> lanes) {
        boolean all = true;
        for (LaneKey lane : lanes) {
            if (!inFlight.follow(lane)) {
                routes.of(lane.route()).wantLook();
                all = false;
            }
        }
        return all;
    }

    /** Takes note that something came into lanes, nobody knows which. */
    void followAll() {
        inFlight.holds().forEach(Hold::follow);
        routes.wantLook();
    }

    boolean isOpen() {
        return open && !closed;
    }

    /** From now on it sends, unless it was closed. */
    void open() {
        open = true;
    }

    /** From now on what is held is given back unsent. */
    void close() {
        closed = true;
    }
}
