package io.orderlane.spring;

import io.orderlane.alipayhk.AlipayHkAccount;
import io.orderlane.core.deliver.DeliverySettings;
import io.orderlane.core.deliver.ScenarioHabits;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.core.submit.SubmitSettings;
import io.orderlane.persistence.outbox.OutboxTable;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ResourceLoader;

/**
 * What the properties say, checked as a whole before anything is opened.
 *
 * @param accounts those of mode live; empty in mode dev, and where the application brings its own gateway
 */
record CheckedSettings(
        Map<String, AlipayHkAccount> accounts,
        ScenarioRegistry scenarios,
        SubmitSettings submission,
        DeliverySettings delivery) {

    /**
     * Checks everything.
     *
     * @param ownGateway whether the application brings its own way to AlipayHK
     * @param ownScenarios the application's own scenarios; null for those of the class path
     * @throws WrongSettingsException with all that is wrong
     */
    static CheckedSettings of(
            OrderlaneProperties properties,
            ResourceLoader resources,
            boolean ownGateway,
            @Nullable ScenarioRegistry ownScenarios) {
        FoundProblems problems = new FoundProblems();
        RequiredParts parts = new RequiredParts(loaderOf(resources), problems);
        Map<String, AlipayHkAccount> accounts = Map.of();
        if (properties.mode() == Mode.LIVE && !ownGateway) {
            accounts = new LiveAccounts(new KeyLocations(resources), problems).of(properties);
        } else if (!ownGateway) {
            parts.forDev();
        }
        parts.forTransport(properties.transport());
        parts.forStore(properties.database().url());
        problems.tried(
                "orderlane.outbox.table",
                () -> new OutboxTable(properties.outbox().table()));
        ScenarioRegistry scenarios = scenarios(properties, resources, ownScenarios, problems);
        SubmitSettings submission = problems.tried("orderlane.delivery.*", () -> submission(properties));
        DeliverySettings delivery = problems.tried("orderlane.delivery.*", () -> delivery(properties));
        problems.refuse();
        return new CheckedSettings(
                accounts,
                Objects.requireNonNull(scenarios),
                Objects.requireNonNull(submission),
                Objects.requireNonNull(delivery));
    }

    private static SubmitSettings submission(OrderlaneProperties properties) {
        Map<String, Duration> windows = new TreeMap<>();
        properties.scenarios().forEach((name, scenario) -> {
            if (scenario.window() != null) {
                windows.put(name, scenario.window());
            }
        });
        return properties.delivery().takingIn(windows);
    }

    private static DeliverySettings delivery(OrderlaneProperties properties) {
        Map<String, ScenarioHabits> habits = new TreeMap<>();
        properties.scenarios().forEach((name, scenario) -> habits.put(name, scenario.habits()));
        return properties.delivery().sending(habits);
    }

    private static @Nullable ScenarioRegistry scenarios(
            OrderlaneProperties properties,
            ResourceLoader resources,
            @Nullable ScenarioRegistry own,
            FoundProblems problems) {
        ScenarioRegistry all =
                own == null ? problems.tried("scenarios", () -> ScenarioRegistry.discover(loaderOf(resources))) : own;
        if (all == null) {
            return null;
        }
        if (all.names().isEmpty()) {
            problems.add("There is no scenario: add the jar of one, such as io.orderlane:orderlane-scenario-ride.");
        }
        refuseUnknown(all, properties.scenarios(), problems);
        return problems.tried("orderlane.scenarios.*", () -> chosen(all, properties.scenarios()));
    }

    private static void refuseUnknown(
            ScenarioRegistry all, Map<String, ScenarioProperties> chosen, FoundProblems problems) {
        for (String name : chosen.keySet()) {
            if (all.find(name).isEmpty()) {
                problems.add("orderlane.scenarios." + name + ": there is no scenario of this name; there is "
                        + all.names() + ".");
            }
        }
    }

    private static ScenarioRegistry chosen(ScenarioRegistry all, Map<String, ScenarioProperties> chosen) {
        Map<String, Map<String, String>> quirks = new TreeMap<>();
        chosen.forEach((name, scenario) -> {
            if (all.find(name).isPresent()) {
                quirks.put(name, scenario.quirks());
            }
        });
        return all.reading(quirks)
                .without(chosen.entrySet().stream()
                        .filter(scenario -> scenario.getValue().off())
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static ClassLoader loaderOf(ResourceLoader resources) {
        ClassLoader loader = resources.getClassLoader();
        return loader == null ? CheckedSettings.class.getClassLoader() : loader;
    }
}
