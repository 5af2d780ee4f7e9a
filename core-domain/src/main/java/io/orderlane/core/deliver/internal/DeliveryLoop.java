package io.orderlane.core.deliver.internal;

import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.deliver.DeliverySettings;
import io.orderlane.core.deliver.RouteStatus;
import io.orderlane.core.deliver.WhyWaiting;
import io.orderlane.core.deliver.internal.PeriodicTasks.Task;
import io.orderlane.core.liveness.Liveness;
import io.orderlane.core.liveness.WorkerThread;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.LaneKey;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.Lanes;
import io.orderlane.core.port.Nodes;
import io.orderlane.core.port.NotificationGateway;
import io.orderlane.core.port.OrderReader;
import io.orderlane.core.port.OrderView;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.port.Settlement;
import io.orderlane.core.port.Stores;
import io.orderlane.core.port.Ticker;
import io.orderlane.core.provenance.Enforcement;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sends lanes that were leased when an update of theirs was accepted, claims those that are due, sends one notification
 * of each and has the results written down, until it is closed. It leases no more than it can send, so nothing waits in
 * memory. A stop is graceful: it claims no more, waits for what is in flight, and stops renewing only when everything
 * is written.
 */
public final class DeliveryLoop {

    private static final int RENEWALS_IN_A_LEASE = 6;

    private static final Duration PERIODIC = Duration.ofSeconds(1);

    /** How long the settler has to write down what has ended; what it cannot write another process sends again. */
    private static final Duration TO_WRITE = Duration.ofSeconds(5);

    private static final Duration TO_END = Duration.ofSeconds(1);

    private final ScenarioRegistry scenarios;
    private final Lanes lanes;
    private final OrderReader reader;
    private final Routes routes;
    private final Nodes nodes;
    private final DeliverySettings settings;
    private final DeliveryListener listener;
    private final Clock clock;
    private final Ticker ticker;

    private final Definitions definitions;
    private final InFlight inFlight = new InFlight();
    private final Dispatch dispatch;
    private final Settler settler;
    private final WorkerThread renewer;
    private final PeriodicTasks tasks;
    private final WorkerThread loop;
    private volatile boolean pausesKnown;
    private volatile boolean isListed;

    /**
     * A loop that is not started.
     *
     * @param enforcement how strictly updates are checked, so that what was accepted stays readable
     */
    public DeliveryLoop(
            ScenarioRegistry scenarios,
            Enforcement enforcement,
            Stores stores,
            NotificationGateway gateway,
            Set<RouteKey> routes,
            DeliverySettings settings,
            RetryPolicy retries,
            DeliveryListener listener,
            Clock clock,
            Ticker ticker) {
        this.scenarios = scenarios;
        this.lanes = stores.lanes();
        this.reader = stores.reader();
        this.routes = new Routes(routes, settings, stores.routes(), clock);
        this.nodes = stores.nodes();
        this.definitions = new Definitions(enforcement);
        this.settings = settings;
        this.listener = listener;
        this.clock = clock;
        this.ticker = ticker;
        this.settler = new Settler(lanes, listener, ticker, this::ended);
        GatewayCalls calls = new GatewayCalls(gateway, settings.longestSend(), listener, ticker);
        this.dispatch = new Dispatch(
                scenarios,
                this.routes,
                new SendContext(calls, retries, settings, listener, new UnsignedRefusals(), definitions, clock),
                ticker,
                inFlight,
                stores.intake().isAlone(),
                settler::settle);
        Renewer leases = new Renewer(lanes, listener, inFlight, settings.lease(), ticker);
        Duration renewal = settings.lease().dividedBy(RENEWALS_IN_A_LEASE);
        this.renewer = new WorkerThread("orderlane-renewer", ticker, renewal, renewal, leases::renew);
        this.tasks = new PeriodicTasks(
                List.of(
                        new Task("ending sends that take too long", calls::endOverdue),
                        new Task("freeing lanes whose lease ran out", lanes::reap),
                        new Task("looking after the routes", this::lookAfterRoutes),
                        new Task("telling the store that this process lives", this::beat)),
                PERIODIC,
                listener,
                ticker);
        this.loop = new WorkerThread("orderlane-delivery", ticker, Duration.ZERO, settings.poll(), this::look);
    }

    private void lookAfterRoutes() {
        routes.refresh();
        routes.changes().forEach(listener::routeChanged);
    }

    /** Starts the threads. Sending begins once the store has answered which routes are paused. */
    public void start() {
        try {
            learnPauses();
        } catch (RuntimeException storeDown) {
            listener.unexpected("asking which routes are paused", storeDown);
        }
        settler.start();
        renewer.start();
        tasks.worker().start();
        loop.start();
    }

    /** Reads which routes are paused, again before each look until the store answers; nothing is sent before that. */
    private void learnPauses() {
        if (!pausesKnown) {
            routes.refresh();
            pausesKnown = true;
            dispatch.open();
        }
    }

    /** Reserves permits for lanes of which something is about to be accepted; none before sending has begun. */
    List<RoutePermits> reserve(Collection<LaneKey> lanes) {
        return dispatch.isOpen() ? routes.reserveForHandover(lanes) : List.of();
    }

    /** Sends lanes that an accepting commit leased; {@code askedAt}: when that commit was asked for. */
    void send(List<ClaimedLane> leased, long askedAt) {
        dispatch.send(leased, askedAt);
    }

    /** Notes what was accepted into lanes that the commit did not lease; returns the routes of those not in flight. */
    Set<RouteKey> follow(Collection<LaneKey> lanes) {
        return dispatch.follow(lanes);
    }

    /** Releases reserved permits; {@code due}: the routes of what was accepted and is not in flight. */
    void giveBack(List<RoutePermits> permits, List<ClaimedLane> leased, Set<RouteKey> due) {
        routes.handedOver(permits, leased, due);
    }

    /** Notes that something may be due in any lane, so that the loop looks at once. */
    public void wake() {
        dispatch.followAll();
        loop.wake();
    }

    /** How the routes are doing, as this process sees them. */
    public List<RouteStatus> routes() {
        return routes.status();
    }

    /** Notes that a person paused or resumed a route here; what others do is read from the store each second. */
    public void paused(RouteKey route, boolean isPaused) {
        routes.paused(route, isPaused);
    }

    /** Why an order's next notification has not been sent yet. */
    public WhyWaiting why(OrderView order) {
        if (order.state() == LaneState.IDLE) {
            return HowItEnded.of(reader.notifications(order.order().key()));
        }
        RouteStatus route = routes().stream()
                .filter(status -> status.route().equals(order.order().route()))
                .findFirst()
                .orElse(null);
        Optional<Scenario<?>> scenario = scenarios.find(order.order().key().scenario());
        String unreadable = order.state() == LaneState.READY
                ? scenario.flatMap(known -> unreadable(known, order)).orElse(null)
                : null;
        return HowItWaits.of(order, route, scenario.isPresent(), unreadable, clock.instant());
    }

    private Optional<String> unreadable(Scenario<?> scenario, OrderView order) {
        return reader.notifications(order.order().key()).stream()
                .filter(view -> view.state() == Settled.PENDING)
                .findFirst()
                .flatMap(head ->
                        definitions.unreadable(scenario, order.order().api(), head.notification(), head.definition()));
    }

    private void look() {
        try {
            learnPauses();
            claimAndSend();
        } catch (Throwable failure) { // whatever it is, the thread must go on
            listener.unexpected("looking for due orders", failure);
        }
    }

    private void claimAndSend() {
        List<RoutePermits> permits = routes.reserveForLook();
        if (permits.isEmpty()) {
            return;
        }
        List<ClaimedLane> found = List.of();
        try {
            long askedAt = ticker.nanos();
            found = lanes.claim(permits, settings.lease());
            dispatch.send(found, askedAt);
        } finally {
            routes.looked(permits, found);
        }
        lookIfWorthIt();
    }

    /** Releases permits first, then calls the listener. */
    private void ended(List<Settlement> settlements, Set<Claim> notWritten) {
        List<Runnable> news = new ArrayList<>();
        for (Settlement settlement : settlements) {
            dispatch.ended(settlement)
                    .filter(known -> !notWritten.contains(settlement.claim()))
                    .ifPresent(known -> news.add(() -> known.tell(listener)));
        }
        lookIfWorthIt();
        news.forEach(Runnable::run);
    }

    void lookIfWorthIt() {
        if (loop.isClosing() || routes.areWorthALook()) {
            loop.wake();
        }
    }

    private void beat() {
        isListed = false;
        nodes.beat();
        isListed = true;
    }

    /** Where the last beat failed, the store is down: it stops listing this process by itself. */
    private void leave() {
        if (!isListed) {
            return;
        }
        try {
            nodes.leave();
        } catch (RuntimeException storeDown) {
            listener.unexpected("telling the store that this process goes", storeDown);
        }
    }

    /** Whether its threads are alive and not stuck. */
    public Liveness liveness() {
        return Liveness.of(List.of(loop, settler.worker(), renewer, tasks.worker()));
    }

    /** Claims no more from now on, and waits for nothing. */
    public void claimNoMore() {
        loop.close();
    }

    /**
     * Stops gracefully: waits for what is in flight at most {@code drain}, and a little more for writing it down; not for
     * results that the store does not take.
     */
    public void close(Duration drain) {
        loop.close();
        dispatch.close();
        long deadline = ticker.nanos() + drain.toNanos();
        loop.join(drain);
        while (inFlight.size() > settler.waiting() && ticker.nanos() < deadline) {
            loop.await(Duration.ofMillis(50));
        }
        Duration left = Duration.ofNanos(deadline - ticker.nanos());
        settler.close(left.compareTo(TO_WRITE) > 0 ? left : TO_WRITE);
        tasks.worker().close(TO_END);
        renewer.close(TO_END);
        leave();
    }
}
