package io.orderlane.app.config.reading;

import io.orderlane.core.field.Quoted;

/** A configured value as it may be printed: no password in a URL, and no key that was given instead of its file. */
final class Redacted {

    private static final int LONGEST_PLAUSIBLE = 300;

    private Redacted() {}

    static String of(String value) {
        boolean looksLikeAKey = value.length() > LONGEST_PLAUSIBLE || value.contains("-----BEGIN");
        if (looksLikeAKey) {
            return "(not shown: it looks like a key, not like the name of a file)";
        }
        String bare = value.replaceAll("(?<=//).*@", "…@").replaceAll("\\?.*", "?…");
        return Quoted.of(bare);
    }
}
