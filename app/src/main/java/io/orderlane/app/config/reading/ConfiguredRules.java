package io.orderlane.app.config.reading;

import io.orderlane.app.config.Configuration;
import io.orderlane.core.order.OrderKey;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a configuration says of how updates are checked.
 *
 * @param configuration its rules, scenarios and plug-ins; everything else as preset
 * @param accounts the names of the accounts it configures; empty when it configures none
 * @param values the keys and values of the former, as given
 */
public record ConfiguredRules(Configuration configuration, Set<String> accounts, Map<String, String> values) {

    private static final Set<String> SECTIONS = Set.of("rules", "scenarios", "plugins");

    public ConfiguredRules {
        accounts = Set.copyOf(accounts);
        values = Map.copyOf(values);
    }

    static ConfiguredRules of(Configuration configuration, Collection<Setting> all) {
        Set<String> accounts = new TreeSet<>();
        Map<String, String> values = new TreeMap<>();
        for (Setting setting : all) {
            String[] parts = setting.key().split("\\.", -1);
            if (isOne(setting)) {
                values.put(setting.key(), setting.value());
            } else if (parts[0].equals("alipayhk")) {
                accounts.add(OrderKey.DEFAULT_ACCOUNT);
            } else if (parts[0].equals("accounts")) {
                accounts.add(parts[1]);
            }
        }
        return new ConfiguredRules(configuration, accounts, values);
    }

    /** Whether a setting is about how updates are checked. */
    static boolean isOne(Setting setting) {
        return SECTIONS.contains(setting.key().split("\\.", -1)[0]);
    }
}
