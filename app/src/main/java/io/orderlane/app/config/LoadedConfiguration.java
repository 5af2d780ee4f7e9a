package io.orderlane.app.config;

import java.util.List;

/**
 * A configuration with what its files hold.
 *
 * @param configuration the values
 * @param tokens who may come in
 * @param warnings what is odd but does not stop the start
 */
public record LoadedConfiguration(Configuration configuration, Tokens tokens, List<String> warnings) {
    public LoadedConfiguration {
        warnings = List.copyOf(warnings);
    }
}
