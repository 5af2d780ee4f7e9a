package io.orderlane.core.deliver;

import io.orderlane.core.notification.NextStep;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.DeliveryListener;
import io.orderlane.core.port.Lanes;
import io.orderlane.core.port.NotificationGateway;
import io.orderlane.core.port.RouteRoom;
import io.orderlane.core.port.Settlement;
import io.orderlane.core.port.Ticker;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Claims due lanes, sends their heads and has the results written down, until it is closed. It claims no more than it can
 * send, so nothing waits in memory. A stop is graceful: it claims no more, waits for what is in flight, and stops renewing
 * only when everything is written.
 */
public final class DeliveryLoop implements AutoCloseable {

    private final ScenarioRegistry scenarios;
    private final Lanes lanes;
    private final NotificationGateway gateway;
    private final Set<RouteKey> routes;
    private final DeliverySettings settings;
    private final RetryPolicy retries;
    private final DeliveryListener listener;
    private final Clock clock;
    private final Ticker ticker;

    private final Map<Claim, Hold> inFlight = new ConcurrentHashMap<>();
    private final Signal work = new Signal();
    private final Settler settler;
    private final Renewer renewer;
    private final Thread thread = new Thread(this::run, "orderlane-delivery");
    private volatile boolean closing;

    /**
     * A loop, not yet started.
     *
     * @param routes the routes that can be sent on
     */
    public DeliveryLoop(
            ScenarioRegistry scenarios,
            Lanes lanes,
            NotificationGateway gateway,
            Set<RouteKey> routes,
            DeliverySettings settings,
            RetryPolicy retries,
            DeliveryListener listener,
            Clock clock,
            Ticker ticker) {
        this.scenarios = scenarios;
        this.lanes = lanes;
        this.gateway = gateway;
        this.routes = Set.copyOf(routes);
        this.settings = settings;
        this.retries = retries;
        this.listener = listener;
        this.clock = clock;
        this.ticker = ticker;
        this.settler = new Settler(lanes, listener, this::written);
        this.renewer = new Renewer(lanes, listener, inFlight, settings, ticker);
        thread.setDaemon(true);
    }

    /** Begins to send. */
    public void start() {
        settler.start();
        renewer.start();
        thread.start();
    }

    /** Says that something may be due, so that the loop need not wait for its next look. */
    public void wake() {
        work.give();
    }

    private void run() {
        while (!closing) {
            try {
                if (claimAndSend() == 0) {
                    work.await(settings.poll());
                }
            } catch (RuntimeException failure) {
                listener.unexpected("looking for due orders", failure);
                work.await(settings.poll());
            }
        }
    }

    private int claimAndSend() {
        List<RouteRoom> rooms = rooms();
        if (rooms.isEmpty()) {
            return 0;
        }
        long askedAt = ticker.nanos();
        lanes.reap();
        List<ClaimedLane> claimed = lanes.claim(rooms, settings.lease());
        List<Hold> holds = claimed.stream()
                .map(lane -> new Hold(lane, askedAt, settings.lease()))
                .toList();
        holds.forEach(hold -> inFlight.put(hold.claim(), hold));
        holds.forEach(this::send);
        return claimed.size();
    }

    private List<RouteRoom> rooms() {
        List<RouteRoom> rooms = new ArrayList<>();
        for (RouteKey route : routes) {
            long busy = inFlight.values().stream()
                    .filter(hold -> hold.lane().order().route().equals(route))
                    .count();
            if (busy < settings.inFlight()) {
                rooms.add(new RouteRoom(route, settings.inFlight() - (int) busy));
            }
        }
        return rooms;
    }

    private void send(Hold hold) {
        Optional<Scenario<?>> scenario =
                scenarios.find(hold.lane().order().key().scenario());
        if (scenario.isEmpty()) {
            settler.settle(waitingForScenario(hold.lane()));
        } else if (closing || !hold.hasLeft(settings.guard(), ticker.nanos())) {
            settler.settle(new Settlement(hold.claim(), hold.lane().head(), new NextStep.GiveBack(), List.of()));
        } else {
            new SendOne(gateway, retries, settings, listener, clock, scenario.get(), hold.lane())
                    .send()
                    .thenAccept(settler::settle);
        }
    }

    /** A scenario that is no longer installed makes its orders wait, and drops nothing. */
    private Settlement waitingForScenario(ClaimedLane lane) {
        listener.unexpected(
                "sending " + lane.order().key(),
                new IllegalStateException("Scenario " + lane.order().key().scenario()
                        + " is not installed; its orders wait. Install its jar."));
        NextStep wait = new NextStep.RetryAfter(Duration.ofMinutes(1), false);
        return new Settlement(lane.claim(), lane.head(), wait, List.of());
    }

    private void written(List<Settlement> settlements) {
        settlements.forEach(settlement -> inFlight.remove(settlement.claim()));
        work.give();
    }

    /** Stops gracefully: what is in flight ends and is written down, at most for the time that the settings allow. */
    @Override
    public void close() {
        closing = true;
        work.give();
        join(thread);
        long deadline = ticker.nanos() + settings.drain().toNanos();
        while (!inFlight.isEmpty() && ticker.nanos() < deadline) {
            work.await(Duration.ofMillis(50));
        }
        settler.close();
        renewer.close();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
        }
    }
}
