package io.orderlane.app.config;

import java.util.List;
import java.util.Map;

/**
 * A configuration with what its files hold.
 *
 * @param configuration the values
 * @param keys the keys of each account, by its name
 * @param tokens who may come in
 * @param warnings what is odd but does not stop the start
 */
public record LoadedConfiguration(
        Configuration configuration, Map<String, AccountKeys> keys, Tokens tokens, List<String> warnings) {
    public LoadedConfiguration {
        keys = Map.copyOf(keys);
        warnings = List.copyOf(warnings);
    }
}
