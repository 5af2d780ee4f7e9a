package io.orderlane.core;

import io.orderlane.core.card.Card;
import io.orderlane.core.card.CardBasis;
import io.orderlane.core.check.CheckReport;
import io.orderlane.core.check.UpdateChecker;
import io.orderlane.core.deliver.DeliverySettings;
import io.orderlane.core.deliver.RouteStatus;
import io.orderlane.core.deliver.WhyWaiting;
import io.orderlane.core.deliver.internal.DeliveryLoop;
import io.orderlane.core.deliver.internal.HandoverIntake;
import io.orderlane.core.deliver.internal.Listeners;
import io.orderlane.core.deliver.internal.RetryPolicy;
import io.orderlane.core.liveness.Liveness;
import io.orderlane.core.liveness.Owned;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.NodeView;
import io.orderlane.core.port.OrderReader;
import io.orderlane.core.port.Release;
import io.orderlane.core.port.ReleaseResult;
import io.orderlane.core.port.RoutePause;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Stores;
import io.orderlane.core.port.Ticker;
import io.orderlane.core.port.replay.Replay;
import io.orderlane.core.port.replay.ReplayResult;
import io.orderlane.core.replay.BulkReplays;
import io.orderlane.core.scenario.BaseApi;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.core.scenario.UpdateDraft;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.core.status.UpdateDecider;
import io.orderlane.core.store.StoreUpkeep;
import io.orderlane.core.store.StoreWatch;
import io.orderlane.core.submit.internal.SubmitUpdate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The whole pipeline in one object, for teams that embed it: it takes updates in and delivers them to AlipayHK. A
 * process may have several; there are no statics, and all threads are daemons. Safe to share between threads.
 *
 * <pre>{@code
 * try (Orderlane orderlane = Orderlane.builder()
 *         .store(() -> SqliteStore.open(Path.of("orders.db")))
 *         .gateway(() -> AlipayHk.gateway(endpoint, clientId, privateKey, publicKey))
 *         .build()) {
 *     orderlane.start();
 *     orderlane.submit(RideHailing.SCENARIO
 *             .update(ORDER_TAKEN, "R-1001", now)
 *             .to(userId)
 *             .with(LICENSE_PLATE, "AB1234"));
 * }
 * }</pre>
 */
public final class Orderlane implements AutoCloseable {

    /** How much longer than the drain a stop may take, to write down what has ended. */
    private static final Duration A_LITTLE = Duration.ofSeconds(10);

    private final ScenarioRegistry scenarios;
    private final Stores stores;
    private final OrderReader reader;
    private final Supplier<UUID> ids;
    private final Duration window;
    private final UpdateChecker checker;
    private final SubmitUpdate submit;
    private final DeliveryLoop delivery;
    private final BulkReplays bulkReplays;
    private final Clock clock;
    private final Listeners listeners;
    private final Ticker ticker;
    private final Duration drain;
    private final CardReader cards;
    private final @Nullable StoreUpkeep upkeep;
    private final boolean acceptsBeforeStart;
    private final Owned owned;
    private final GracefulStop stop = new GracefulStop();
    private volatile State state = State.NEW;

    /** How far a pipeline is in its life. It goes through them in this order and never back. */
    public enum State {
        /** Built: it delivers nothing yet. */
        NEW,
        /** It delivers. */
        STARTED,
        /** It takes nothing in and delivers nothing any more, or is about to end what is in flight. */
        CLOSED
    }

    Orderlane(OrderlaneParts parts) {
        OrderlaneBuilder settings = parts.settings();
        this.scenarios = parts.scenarios();
        this.stores = parts.stores();
        this.owned = parts.owned();
        this.reader = stores.reader();
        this.ids = settings.ids();
        this.window = settings.submission().window();
        this.clock = settings.clock();
        this.listeners = parts.listeners();
        this.ticker = settings.ticker();
        this.drain = settings.delivery().drain();
        this.acceptsBeforeStart = settings.acceptsBeforeStart();
        this.cards = new CardReader(scenarios, reader);
        this.upkeep = parts.handle() == null ? null : new StoreUpkeep(parts.handle(), listeners, ticker, clock);
        if (upkeep != null) {
            listeners.beforeUnexpected(upkeep.watch()::tell);
        }
        this.checker = new UpdateChecker(scenarios, settings.checks(), parts.accounts());
        this.delivery = new DeliveryLoop(
                scenarios,
                settings.checks().enforcement(),
                stores,
                listeners.counting(parts.gateway()),
                routes(parts.accounts()),
                settings.delivery(),
                new RetryPolicy(settings.random()),
                listeners,
                clock,
                ticker);
        HandoverIntake intake = new HandoverIntake(
                stores.intake(),
                new UpdateDecider(
                        settings.checks().enforcement(),
                        settings.oneRecipient(),
                        settings.checks().names()),
                delivery,
                settings.delivery(),
                listeners,
                ticker);
        this.submit = new SubmitUpdate(checker, intake::accept, reader, ids, clock, ticker, settings.submission());
        this.bulkReplays = new BulkReplays(stores, ids, clock, window, delivery::wake, listeners);
    }

    private static Set<RouteKey> routes(Set<String> accounts) {
        Set<RouteKey> routes = new LinkedHashSet<>();
        for (String account : accounts) {
            for (BaseApi api : BaseApi.values()) {
                routes.add(new RouteKey(account, api));
            }
        }
        return routes;
    }

    /** A builder for a pipeline. */
    public static OrderlaneBuilder builder() {
        return new OrderlaneBuilder();
    }

    /**
     * Takes an update in; the answer comes after the durable commit.
     *
     * @throws StoreException when the store could not answer; its message says whether it is certain that nothing was
     *     accepted. Submit it again then: a repeat is a duplicate
     * @throws IllegalStateException before {@link #start} and after {@link #close}; nothing was accepted
     */
    public SubmissionResult submit(OrderUpdate update) {
        Objects.requireNonNull(update, "submit(update): the update is null");
        return accepting().submit(update);
    }

    /** Takes a typed update in, like any other. */
    public SubmissionResult submit(UpdateDraft<?> draft) {
        Objects.requireNonNull(draft, "submit(draft): the draft is null");
        return accepting().submit(OrderUpdate.of(draft));
    }

    /**
     * Takes updates in, in order and in one commit; a bad one never stops the others. Throws as {@link #submit} does.
     */
    public List<SubmissionResult> submitAll(List<OrderUpdate> updates) {
        Objects.requireNonNull(updates, "submitAll(updates): the list is null");
        updates.forEach(update -> Objects.requireNonNull(update, "submitAll(updates): one of the updates is null"));
        return accepting().submitAll(updates);
    }

    private SubmitUpdate accepting() {
        if (state == State.NEW && !acceptsBeforeStart) {
            throw new IllegalStateException("This Orderlane is not started, so nothing would be delivered; nothing was"
                    + " accepted. Call start() before submit(…), or build it with acceptBeforeStart().");
        }
        return submit;
    }

    /** Checks an update and does nothing else. */
    public CheckReport check(OrderUpdate update) {
        return checker.check(Objects.requireNonNull(update, "check(update): the update is null"), clock.instant());
    }

    /**
     * What the phone shows of an order at an instant; empty when the order is unknown, nothing of it was confirmed yet,
     * or its history is no longer kept.
     */
    public Optional<Card> card(OrderKey key, Instant at, CardBasis basis) {
        return cards.card(key, at, basis);
    }

    /** Whether it was started, and whether it was closed. */
    public State state() {
        return state;
    }

    /** Reads orders and notifications. */
    public OrderReader reader() {
        return reader;
    }

    /** The installed scenarios. */
    public ScenarioRegistry scenarios() {
        return scenarios;
    }

    /**
     * How the routes are doing, as this process sees them: from memory, whatever the store does. Pauses set by other
     * processes show within a second of {@link #start}.
     */
    public List<RouteStatus> routes() {
        return delivery.routes();
    }

    /** Pauses a route for every process on the store: its orders keep their place and cost nothing. */
    public void pause(RouteKey route, String reason) {
        Objects.requireNonNull(route, "pause(route, reason): the route is null");
        Objects.requireNonNull(reason, "pause(route, reason): the reason is null");
        stores.routes().pause(route, reason);
        delivery.paused(route, true);
    }

    /** Lets a paused route run again. */
    public void resume(RouteKey route) {
        stores.routes().resume(Objects.requireNonNull(route, "resume(route): the route is null"));
        delivery.paused(route, false);
        delivery.wake();
    }

    /** The routes that people paused, and why. */
    public List<RoutePause> pauses() {
        return stores.routes().paused();
    }

    /** The processes that send from this store. */
    public List<NodeView> nodes() {
        return stores.nodes().seen();
    }

    /** Why an order's next notification has not been sent yet; empty when the order is unknown. */
    public Optional<WhyWaiting> why(OrderKey key) {
        return reader.order(key).map(delivery::why);
    }

    /**
     * Sends a settled notification again, as a new one at the end of its order's lane.
     *
     * @param evenIfNewer whether to do so although something newer was delivered or waits, which it would overwrite
     */
    public ReplayResult replay(NotificationId id, boolean evenIfNewer) {
        return replay(id, NotificationId.of(ids.get()), evenIfNewer);
    }

    /** The same with an id for the new one, under which repeating the call changes nothing and answers the same. */
    public ReplayResult replay(NotificationId id, NotificationId newId, boolean evenIfNewer) {
        Instant now = clock.instant();
        Replay request = new Replay(id, newId, now, now.plus(window), evenIfNewer);
        ReplayResult result = stores.replays().replay(List.of(request)).get(0);
        delivery.wake();
        return result;
    }

    /**
     * Lets an order that waits for a person go on. What AlipayHK refused of it stays parked, and its next notification
     * is sent.
     *
     * @param again whether what was refused waits again instead, as it is and in its old place; superseding may still
     *     let a newer one take its place. It gets a new delivery window where its own would end sooner
     */
    public ReleaseResult release(OrderKey key, boolean again) {
        Instant deadline = clock.instant().plus(window);
        ReleaseResult result = stores.lanes().release(new Release(key, again, deadline));
        delivery.wake();
        return result;
    }

    /** Whether every thread that takes updates in, writes or delivers them is alive and not stuck. */
    public Liveness liveness() {
        Liveness own = submit.liveness().and(delivery.liveness());
        return upkeep == null ? own : own.and(upkeep.store().liveness());
    }

    /**
     * The watch over the store, which says how the store is without asking it; empty where only views of a store were
     * given.
     */
    public Optional<StoreWatch> storeWatch() {
        return Optional.ofNullable(upkeep).map(StoreUpkeep::watch);
    }

    /** Replays many settled notifications. */
    public BulkReplays bulkReplays() {
        return bulkReplays;
    }

    /**
     * Begins to accept and to deliver, and to look after the store.
     *
     * @throws IllegalStateException when it was started or closed before
     */
    public synchronized void start() {
        if (state != State.NEW) {
            throw new IllegalStateException(
                    state == State.STARTED
                            ? "This Orderlane is started already; call start() once."
                            : "This Orderlane is closed and does not start again; build another one.");
        }
        state = State.STARTED;
        if (upkeep != null) {
            upkeep.start();
        }
        delivery.start();
        bulkReplays.start();
    }

    /**
     * Stops gracefully: takes nothing more in, sends nothing more, and writes down what is in flight; then closes what
     * {@link OrderlaneBuilder#build} made: the store, the gateway. Returns when that is done, or a little after the
     * time that {@link DeliverySettings#drain} allows, whatever callbacks do. Within a callback of a listener or a call
     * of the gateway it returns at once, since the rest waits for the callback. A second call waits for the first.
     */
    @Override
    public void close() {
        synchronized (this) {
            if (state != State.CLOSED) {
                boolean started = state == State.STARTED;
                state = State.CLOSED;
                stop.begin(() -> stop(started));
            }
        }
        if (!listeners.isInside()) {
            stop.await(drain.plus(A_LITTLE));
        }
    }

    /** What can wait for the store is told to end before anything is waited for, so that all wait at the same time. */
    private void stop(boolean started) {
        try {
            long until = ticker.nanos() + drain.toNanos();
            bulkReplays.beginNoMore();
            delivery.claimNoMore();
            if (upkeep != null) {
                upkeep.beginNoMore();
            }
            submit.close(drain);
            if (started) {
                bulkReplays.close(left(until));
                delivery.close(left(until));
            }
            if (started && upkeep != null) {
                upkeep.close();
            }
        } catch (Throwable bug) { // whatever it is, what is owned must be closed
            listeners.unexpected("stopping", bug);
        } finally {
            owned.close((name, stuck) -> listeners.unexpected("closing " + name, stuck));
        }
    }

    private Duration left(long until) {
        return Duration.ofNanos(Math.max(0, until - ticker.nanos()));
    }
}
