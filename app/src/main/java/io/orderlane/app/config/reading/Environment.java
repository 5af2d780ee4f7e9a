package io.orderlane.app.config.reading;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Picks the settings out of environment variables; an empty one counts as not set. */
final class Environment {

    /** Variables of the launcher and the log, which are no configuration. */
    private static final Set<String> OTHERS =
            Set.of("ORDERLANE_LOG_LEVEL", "ORDERLANE_JAVA_OPTS", "ORDERLANE_HOME", "ORDERLANE_URL", "ORDERLANE_TOKEN");

    private Environment() {}

    static void read(Map<String, String> variables, Findings findings) {
        new TreeMap<>(variables).forEach((name, value) -> {
            if (name.startsWith("ORDERLANE_") && !OTHERS.contains(name) && !value.isBlank()) {
                Optional<String> key = KeyCatalogue.ofVariable(name);
                key.ifPresent(found -> findings.given(found, value.strip(), "variable " + name));
                if (key.isEmpty()) {
                    findings.unknownVariable(name);
                }
            }
        });
    }
}
