package io.orderlane.core;

import io.orderlane.core.check.CheckSettings;
import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.deliver.DeliverySettings;
import io.orderlane.core.deliver.internal.Listeners;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.NotificationGateway;
import io.orderlane.core.port.Stores;
import io.orderlane.core.port.Ticker;
import io.orderlane.core.scenario.ScenarioRegistry;
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

/** Puts an {@link Orderlane} together. Scenarios, stores and a gateway must be given; the rest has defaults. */
public final class OrderlaneBuilder {

    private @Nullable ScenarioRegistry scenarios;
    private @Nullable Stores stores;
    private @Nullable NotificationGateway gateway;
    private Set<String> accounts = Set.of(OrderKey.DEFAULT_ACCOUNT);
    private Clock clock = Clock.systemUTC();
    private Ticker ticker = Ticker.system();
    private @Nullable Supplier<UUID> ids;
    private DoubleSupplier random = Math::random;
    private CheckSettings checks = CheckSettings.DEFAULT;
    private SubmitSettings submission = SubmitSettings.DEFAULT;
    private DeliverySettings delivery = DeliverySettings.DEFAULT;
    private final List<DeliveryListener> listeners = new ArrayList<>();
    private boolean oneRecipient = true;

    OrderlaneBuilder() {}

    /** The scenarios to take updates of. */
    public OrderlaneBuilder scenarios(ScenarioRegistry registry) {
        scenarios = notNull(registry, "scenarios");
        return this;
    }

    /** Where everything is kept. */
    public OrderlaneBuilder stores(Stores given) {
        stores = notNull(given, "stores");
        return this;
    }

    /** The way to AlipayHK. */
    public OrderlaneBuilder gateway(NotificationGateway given) {
        gateway = notNull(given, "gateway");
        return this;
    }

    /** The configured accounts; {@code default} alone by default. */
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

    /** Adds a listener; there is none by default. What it throws is reported to all listeners as unexpected. */
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
     * The finished pipeline, not yet delivering; it begins no thread.
     *
     * @throws IllegalStateException naming everything that must still be given, or given otherwise
     */
    public Orderlane build() {
        List<String> problems = problems();
        if (!problems.isEmpty()) {
            throw new IllegalStateException("Orderlane cannot be built: " + String.join(" ", problems));
        }
        return new Orderlane(this);
    }

    private List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (scenarios == null) {
            problems.add("It needs scenarios; call scenarios(ScenarioRegistry.discover()) before build().");
        }
        if (stores == null) {
            problems.add("It needs a store; call stores(…) before build().");
        }
        if (gateway == null) {
            problems.add("It needs a way to AlipayHK; call gateway(…) before build().");
        }
        if (accounts.isEmpty() || accounts.stream().anyMatch(String::isBlank)) {
            problems.add("accounts(…) was given " + (accounts.isEmpty() ? "no name" : "a blank name")
                    + ", and every update is sent from an account, \"" + OrderKey.DEFAULT_ACCOUNT
                    + "\" unless it names another; give all names, or leave the call out.");
        }
        return problems;
    }

    private static <T> T notNull(@Nullable T argument, String method) {
        return Objects.requireNonNull(
                argument, () -> method + "(…) was given null; leave the call out for the default.");
    }

    ScenarioRegistry scenarios() {
        return Objects.requireNonNull(scenarios);
    }

    Stores stores() {
        return Objects.requireNonNull(stores);
    }

    NotificationGateway gateway() {
        return Objects.requireNonNull(gateway);
    }

    Set<String> accounts() {
        return accounts;
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

    Listeners listener() {
        return new Listeners(listeners);
    }

    boolean oneRecipient() {
        return oneRecipient;
    }
}
