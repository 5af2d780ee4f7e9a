package io.orderlane.core.deliver.internal;

import io.orderlane.core.check.DefinitionFingerprint;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.provenance.Enforcement;
import io.orderlane.core.scenario.BaseApi;
import io.orderlane.core.scenario.Scenario;
import java.util.Optional;

/** Compares the definition that something was accepted under with the one that is installed now. */
final class Definitions {

    private final DefinitionFingerprint fingerprints = new DefinitionFingerprint();
    private final Enforcement enforcement;

    Definitions(Enforcement enforcement) {
        this.enforcement = enforcement;
    }

    /** What of it the changed scenario cannot read; {@code definition}: the fingerprint it was accepted under. */
    Optional<String> unreadable(Scenario<?> scenario, BaseApi api, Notification notification, String definition) {
        return definition.equals(fingerprints.of(scenario))
                ? Optional.empty()
                : Readability.problem(scenario, enforcement, api, notification.status(), notification.content());
    }
}
