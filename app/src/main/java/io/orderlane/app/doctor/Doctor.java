package io.orderlane.app.doctor;

import io.orderlane.alipayhk.signing.SigningProvider;
import io.orderlane.app.config.keys.KeysInUse;
import io.orderlane.app.config.reading.LoadedConfiguration;
import io.orderlane.core.Orderlane;
import io.orderlane.core.port.Stores;
import io.orderlane.core.port.Ticker;
import io.orderlane.core.store.StoreWatch;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Looks at everything an operator would, and says what to do about it. Changes nothing. */
public final class Doctor {

    private final StoreWatch store;
    private final List<Check> checks;

    private Doctor(StoreWatch store, List<Check> checks) {
        this.store = store;
        this.checks = List.copyOf(checks);
    }

    /** For this service. */
    public static Doctor of(
            LoadedConfiguration loaded,
            KeysInUse keys,
            Orderlane orderlane,
            Stores stores,
            StoreWatch watch,
            Supplier<SigningProvider> signing,
            ClockComparison clocks,
            Clock clock,
            Ticker ticker) {
        return new Doctor(
                watch,
                List.of(
                        new StoreCheck(stores, watch, ticker),
                        new BacklogCheck(
                                stores,
                                orderlane,
                                loaded.configuration().delivery().backlog(),
                                clock),
                        new RoutesCheck(orderlane),
                        new KeysCheck(loaded, keys),
                        new TokensCheck(loaded.tokens()),
                        new FilesCheck(loaded.files()),
                        new SigningCheck(signing),
                        new ClockCheck(clocks),
                        new ScenariosCheck(orderlane),
                        new NodesCheck(orderlane)));
    }

    /** Looks; one check that fails does not stop the others. */
    public List<Finding> examine() {
        List<Finding> findings = new ArrayList<>();
        checks.forEach(check -> findings.addAll(look(check)));
        return findings;
    }

    private List<Finding> look(Check check) {
        if (check.asksTheStore() && store.trouble().isPresent()) {
            return List.of(Finding.bad(
                    check.name(),
                    "it cannot be looked at: the store does not answer",
                    "See the finding on the store."));
        }
        try {
            return check.look();
        } catch (RuntimeException failure) {
            return List.of(Finding.bad(
                    check.name(),
                    "it cannot be looked at: " + failure.getClass().getSimpleName(),
                    "See the finding on the store first, then the log of the service."));
        }
    }

    /** The worst grade of these. */
    public static Grade verdict(List<Finding> findings) {
        return findings.stream().map(Finding::grade).max(Grade::compareTo).orElse(Grade.OK);
    }
}
