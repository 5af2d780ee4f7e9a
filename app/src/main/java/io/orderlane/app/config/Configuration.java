package io.orderlane.app.config;

import io.orderlane.core.deliver.ScenarioHabits;
import io.orderlane.core.order.OrderKey;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The checked configuration of the service.
 *
 * @param alipayhk the account that is meant when none is named; null when only named ones are configured
 * @param accounts the named accounts
 * @param scenarios choices for single scenarios, by their name
 */
public record Configuration(
        HttpConfiguration http,
        DatabaseConfiguration database,
        @Nullable AccountConfiguration alipayhk,
        Map<String, AccountConfiguration> accounts,
        SigningConfiguration signing,
        RulesConfiguration rules,
        DeliveryConfiguration delivery,
        Map<String, ScenarioConfiguration> scenarios,
        PluginsConfiguration plugins) {

    public Configuration {
        accounts = Map.copyOf(accounts);
        scenarios = Map.copyOf(scenarios);
    }

    /** Every account by its name, {@code default} among them when it is configured. */
    public Map<String, AccountConfiguration> allAccounts() {
        Map<String, AccountConfiguration> all = new TreeMap<>(accounts);
        if (alipayhk != null) {
            all.put(OrderKey.DEFAULT_ACCOUNT, alipayhk);
        }
        return Collections.unmodifiableMap(all);
    }

    /** The key prefix under which an account of this name is configured. */
    public static String prefixOf(String account) {
        return account.equals(OrderKey.DEFAULT_ACCOUNT) ? "alipayhk." : "accounts." + account + ".";
    }

    /** How the notifications of each scenario are treated, where something was chosen. */
    public Map<String, ScenarioHabits> habits() {
        Map<String, ScenarioHabits> chosen = new TreeMap<>();
        scenarios.forEach((name, scenario) -> chosen.put(name, scenario.habits()));
        return chosen;
    }

    /** How long updates of a scenario are worth sending, where it was chosen. */
    public Map<String, Duration> windows() {
        Map<String, Duration> chosen = new TreeMap<>();
        scenarios.forEach((name, scenario) -> {
            if (scenario.window() != null) {
                chosen.put(name, scenario.window());
            }
        });
        return chosen;
    }

    /** The readings of quirks that were chosen, by scenario and quirk. */
    public Map<String, Map<String, String>> quirks() {
        Map<String, Map<String, String>> chosen = new TreeMap<>();
        scenarios.forEach((name, scenario) -> chosen.put(name, scenario.quirks()));
        return chosen;
    }
}
