package io.orderlane.core;

import io.orderlane.core.check.CheckSettings;
import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.deliver.DeliverySettings;
import io.orderlane.core.deliver.internal.FoundListeners;
import io.orderlane.core.deliver.internal.Listeners;
import io.orderlane.core.liveness.Owned;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.NotificationGateway;
import io.orderlane.core.port.Stores;
import io.orderlane.core.port.Ticker;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.core.store.StoreHandle;
import io.orderlane.core.submit.SubmitSettings;
import io.orderlane.core.submit.internal.TimeOrderedIds;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts an {@link Orderlane} together. A store and a gateway must be given; the rest has defaults. What is given as a
 * supplier is made by {@link #build} and closed with the pipeline; what is given open stays the caller's. It builds
 * once, and is for one thread.
 */
public final class OrderlaneBuilder {

    private @Nullable ScenarioRegistry scenarios;
    private @Nullable Stores stores;
    private @Nullable StoreHandle store;
    private @Nullable Supplier<? extends StoreHandle> storeMaker;
    private @Nullable NotificationGateway gateway;
    private @Nullable Supplier<? extends NotificationGateway> gatewayMaker;
    private @Nullable Set<String> accounts;
    private Clock clock = Clock.systemUTC();
    private Ticker ticker = Ticker.system();
    private @Nullable Supplier<UUID> ids;
    private DoubleSupplier random = Math::random;
    private CheckSettings checks = CheckSettings.DEFAULT;
    private SubmitSettings submission = SubmitSettings.DEFAULT;
    private DeliverySettings delivery = DeliverySettings.DEFAULT;
    private final List<DeliveryListener> listeners = new ArrayList<>();
    private boolean oneRecipient = true;
    private boolean acceptsBeforeStart;
    private boolean built;

    OrderlaneBuilder() {}

    /** The scenarios to take updates of; those that the class path offers by default. */
    public OrderlaneBuilder scenarios(ScenarioRegistry registry) {
        scenarios = notNull(registry, "scenarios");
        return this;
    }

    /**
     * Where everything is kept: an open store, which stays the caller's. The pipeline looks after it while it runs; close
     * it after the pipeline.
     */
    public OrderlaneBuilder store(StoreHandle open) {
        store = notNull(open, "store");
        storeMaker = null;
        return this;
    }

    /** The same, opened by {@link #build} and closed with the pipeline: {@code store(() -> SqliteStore.open(path))}. */
    public OrderlaneBuilder store(Supplier<? extends StoreHandle> opens) {
        storeMaker = notNull(opens, "store");
        store = null;
        return this;
    }

    /** The views of a store whose upkeep is the caller's: nobody checks it or removes what is old. */
    public OrderlaneBuilder stores(Stores given) {
        stores = notNull(given, "stores");
        return this;
    }

    /** The way to AlipayHK, which stays the caller's; close it after the pipeline. */
    public OrderlaneBuilder gateway(NotificationGateway given) {
        gateway = notNull(given, "gateway");
        gatewayMaker = null;
        return this;
    }

    /** The same, made by {@link #build} and closed with the pipeline: {@code gateway(() -> AlipayHk.gateway(…))}. */
    public OrderlaneBuilder gateway(Supplier<? extends NotificationGateway> makes) {
        gatewayMaker = notNull(makes, "gateway");
        gateway = null;
        return this;
    }

    /** The configured accounts; those that the gateway names by default. */
    public OrderlaneBuilder accounts(Set<String> names) {
        notNull(names, "accounts").forEach(name -> notNull(name, "accounts"));
        accounts = Set.copyOf(names);
        return this;
    }

    /** The time of day; the system's by default. */
    public OrderlaneBuilder clock(Clock given) {
        clock = notNull(given, "clock");
        return this;
    }

    /** The time that only moves forward; the machine's by default. */
    public OrderlaneBuilder ticker(Ticker given) {
        ticker = notNull(given, "ticker");
        return this;
    }

    /** Ids of notifications; by default {@link TimeOrderedIds}. */
    public OrderlaneBuilder ids(Supplier<UUID> supplier) {
        ids = notNull(supplier, "ids");
        return this;
    }

    /** Numbers from 0 to below 1 that vary waits; random ones by default. */
    public OrderlaneBuilder random(DoubleSupplier supplier) {
        random = notNull(supplier, "random");
        return this;
    }

    /** How strictly updates are checked; {@link CheckSettings#DEFAULT} by default. */
    public OrderlaneBuilder checks(CheckSettings settings) {
        checks = notNull(settings, "checks");
        return this;
    }

    /** How updates are taken in; {@link SubmitSettings#DEFAULT} by default. */
    public OrderlaneBuilder submission(SubmitSettings settings) {
        submission = notNull(settings, "submission");
        return this;
    }

    /** How notifications are sent; {@link DeliverySettings#DEFAULT} by default. */
    public OrderlaneBuilder delivery(DeliverySettings settings) {
        delivery = notNull(settings, "delivery");
        return this;
    }

    /**
     * Adds a listener. Where none is given, there are those that jars of the class path bring: adapter-alipayhk logs
     * through SLF4J. What a listener throws is reported to all of them as unexpected.
     */
    public OrderlaneBuilder listener(DeliveryListener given) {
        listeners.add(notNull(given, "listener"));
        return this;
    }

    /**
     * Whether an order may change its recipient; not by default, since its card would show on another person's phone.
     */
    public OrderlaneBuilder recipientMayChange(boolean may) {
        oneRecipient = !may;
        return this;
    }

    /**
     * Lets updates be accepted before {@link Orderlane#start}, where they wait; without this they are refused, since
     * nothing delivers them. For a process that only accepts, on a store from which another one delivers.
     */
    public OrderlaneBuilder acceptBeforeStart() {
        acceptsBeforeStart = true;
        return this;
    }

    /**
     * The finished pipeline, not yet delivering; it begins no thread. It opens what was given as a supplier, once
     * everything else is right; what it opened is closed again when something fails.
     *
     * @throws IllegalStateException naming everything that must still be given, or given otherwise; or when it has built
     *     before
     */
    public Orderlane build() {
        if (built) {
            throw new IllegalStateException("This builder has built its Orderlane already, and two that share a store"
                    + " opened for one would close it for both. Call Orderlane.builder() for another one.");
        }
        ScenarioRegistry known = scenarios == null ? ScenarioRegistry.discover() : scenarios;
        refuse(problems(known));
        Owned owned = new Owned();
        List<Throwable> unclosed = new ArrayList<>();
        try {
            OrderlaneParts parts = parts(known, owned);
            Orderlane made = new Orderlane(parts);
            built = true;
            if (parts.gateway() instanceof ObservingGateway observing) {
                observing.builtInto(made);
            }
            return made;
        } catch (RuntimeException | Error failure) {
            owned.close((where, stuck) -> unclosed.add(stuck));
            unclosed.forEach(failure::addSuppressed);
            throw failure;
        }
    }

    private OrderlaneParts parts(ScenarioRegistry known, Owned owned) {
        Listeners heard = new Listeners(listeners.isEmpty() ? found(owned) : listeners);
        StoreHandle handle = storeMaker == null ? store : owned.keep("the store", made(storeMaker.get(), "store"));
        NotificationGateway way = gatewayMaker == null
                ? Objects.requireNonNull(gateway)
                : owned.keep("the gateway", made(gatewayMaker.get(), "gateway"));
        Set<String> names = accounts == null ? Set.copyOf(way.accounts()) : accounts;
        refuse(nameless(names, "The gateway"));
        Stores views = handle == null ? Objects.requireNonNull(stores) : handle.stores();
        return new OrderlaneParts(this, known, views, handle, way, names, heard, owned);
    }

    private static List<DeliveryListener> found(Owned owned) {
        List<DeliveryListener> found = FoundListeners.all();
        found.forEach(
                listener -> owned.keep("the listener " + listener.getClass().getName(), listener));
        return found;
    }

    private static <T> T made(@Nullable T given, String method) {
        if (given == null) {
            throw new IllegalStateException("Orderlane cannot be built: the supplier of " + method + "(…) gave null.");
        }
        return given;
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalStateException("Orderlane cannot be built: " + String.join(" ", problems));
        }
    }

    private List<String> problems(ScenarioRegistry known) {
        List<String> problems = new ArrayList<>();
        if (scenarios == null && known.names().isEmpty()) {
            problems.add("It needs scenarios, and the class path offers none: add the jar of one, such as"
                    + " io.orderlane:orderlane-scenario-ride, or call scenarios(…) before build().");
        }
        boolean opened = store != null || storeMaker != null;
        if (!opened && stores == null) {
            problems.add("It needs a store; call store(() -> SqliteStore.open(path)) or its like before build().");
        } else if (opened && stores != null) {
            problems.add("It needs one store and was given two, by store(…) and stores(…); leave one.");
        }
        if (gateway == null && gatewayMaker == null) {
            problems.add("It needs a way to AlipayHK; call gateway(() -> AlipayHk.gateway(…)) before build().");
        }
        problems.addAll(accounts == null ? List.of() : nameless(accounts, "accounts(…)"));
        return problems;
    }

    private static List<String> nameless(Set<String> names, String where) {
        boolean none = names.isEmpty();
        return none || names.stream().anyMatch(String::isBlank)
                ? List.of(where + " was given " + (none ? "no name" : "a blank name")
                        + ", and every update is sent from an account, \"" + OrderKey.DEFAULT_ACCOUNT
                        + "\" unless it names another; give all names, or leave the call out.")
                : List.of();
    }

    private static <T> T notNull(@Nullable T argument, String method) {
        return Objects.requireNonNull(
                argument, () -> method + "(…) was given null; leave the call out for the default.");
    }

    Clock clock() {
        return clock;
    }

    Ticker ticker() {
        return ticker;
    }

    Supplier<UUID> ids() {
        return ids == null ? new TimeOrderedIds(clock, UUID::randomUUID) : ids;
    }

    DoubleSupplier random() {
        return random;
    }

    CheckSettings checks() {
        return checks;
    }

    SubmitSettings submission() {
        return submission;
    }

    DeliverySettings delivery() {
        return delivery;
    }

    boolean oneRecipient() {
        return oneRecipient;
    }

    boolean acceptsBeforeStart() {
        return acceptsBeforeStart;
    }
}
