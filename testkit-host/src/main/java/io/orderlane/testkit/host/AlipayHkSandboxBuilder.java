package io.orderlane.testkit.host;

import io.orderlane.core.order.OrderKey;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.sandbox.SandboxBuilder;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Puts an {@link AlipayHkSandbox} together; everything has a default. For one thread. */
public final class AlipayHkSandboxBuilder {

    final Set<String> accounts = new LinkedHashSet<>();

    @Nullable
    Instant start;

    @Nullable
    ScenarioRegistry scenarios;

    boolean keepsState;
    Function<SandboxBuilder, SandboxBuilder> options = UnaryOperator.identity();

    AlipayHkSandboxBuilder() {}

    /** A merchant by the name under which updates name its account; only the usual one, {@code default}, by default. */
    public AlipayHkSandboxBuilder account(String name) {
        accounts.add(Objects.requireNonNull(name, "account(…) was given null"));
        return this;
    }

    /** Where the clock stands at the beginning of each test; at the time of day by default. */
    public AlipayHkSandboxBuilder at(Instant instant) {
        start = Objects.requireNonNull(instant, "at(…) was given null");
        return this;
    }

    /** The same in the form of ISO-8601, such as {@code 2026-12-01T02:00:00Z}. */
    public AlipayHkSandboxBuilder at(String instant) {
        return at(Instant.parse(instant));
    }

    /** The scenarios whose cards the phones show; those that the class path offers by default. */
    public AlipayHkSandboxBuilder scenarios(ScenarioRegistry registry) {
        scenarios = Objects.requireNonNull(registry, "scenarios(…) was given null");
        return this;
    }

    /**
     * Keeps orders, journal, faults and the clock from one test to the next. Without it each test of a shared sandbox
     * begins with none of them.
     */
    public AlipayHkSandboxBuilder keepState() {
        keepsState = true;
        return this;
    }

    /** Options of the sandbox itself, such as how it answers where AlipayHK's pages leave it open. */
    public AlipayHkSandboxBuilder options(UnaryOperator<SandboxBuilder> chosen) {
        options = Objects.requireNonNull(chosen, "options(…) was given null");
        return this;
    }

    /** Starts it; it listens when this returns. */
    public AlipayHkSandbox start() {
        if (accounts.isEmpty()) {
            accounts.add(OrderKey.DEFAULT_ACCOUNT);
        }
        return new AlipayHkSandbox(this);
    }
}
