package io.orderlane.app.config.reading;

import io.orderlane.app.config.Configuration;
import java.util.Map;
import java.util.Set;

/**
 * What a configuration says of how updates are checked.
 *
 * @param configuration its rules, scenarios and plug-ins; everything else as preset
 * @param values the keys and values of the former, as given
 */
public record ConfiguredRules(Configuration configuration, Set<String> accounts, Map<String, String> values) {

    public ConfiguredRules {
        accounts = Set.copyOf(accounts);
        values = Map.copyOf(values);
    }
}
