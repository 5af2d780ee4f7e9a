package io.orderlane.app.config.reading;

import io.orderlane.app.access.PrivateFiles;
import io.orderlane.app.access.Tokens;
import io.orderlane.app.config.Configuration;
import io.orderlane.app.config.keys.AccountKeys;
import java.util.List;
import java.util.Map;

/**
 * A configuration with what its files hold.
 *
 * @param configuration the values
 * @param keys the keys of each account, by its name
 * @param tokens who may come in
 * @param files what others have no business with
 * @param warnings what is odd but does not stop the start
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
