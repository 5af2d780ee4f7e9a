package io.orderlane.app.config.reading;

import io.orderlane.app.access.PrivateFiles;
import io.orderlane.app.access.Tokens;
import io.orderlane.app.config.Configuration;
import io.orderlane.app.config.keys.AccountKeys;
import java.util.List;
import java.util.Map;

/**
 * A configuration with the content of its files.
 *
 * @param keys the keys of each account, by its name
 * @param files what is to be protected from other users
 * @param warnings what does not stop the start but should be changed
 */
public record LoadedConfiguration(
        Configuration configuration,
        Map<String, AccountKeys> keys,
        Tokens tokens,
        PrivateFiles files,
        List<String> warnings) {
    public LoadedConfiguration {
        keys = Map.copyOf(keys);
        warnings = List.copyOf(warnings);
    }
}
