package io.orderlane.core.scenario;

import io.orderlane.core.provenance.Provenance;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A status, known to exist, with the scenario that defines it, for callers that know neither's type. */
public record ScenarioStatus<S extends Enum<S>>(Scenario<S> scenario, S status) {

    /** The status of this name; empty when the scenario does not define it. */
    public static <S extends Enum<S>> Optional<ScenarioStatus<S>> named(Scenario<S> scenario, String name) {
        return scenario.status(name).map(status -> new ScenarioStatus<>(scenario, status));
    }

    /** Its wire name. */
    public String name() {
        return status.name();
    }

    /** The source that says an order at that status has ended before this one; see {@link Scenario#endBetween}. */
    public @Nullable Provenance endAfter(String current) {
        return scenario.endBetween(current, status);
    }
}
