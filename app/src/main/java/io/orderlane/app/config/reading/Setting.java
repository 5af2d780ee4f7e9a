package io.orderlane.app.config.reading;

import io.orderlane.core.field.Quoted;

/**
 * A value that was given to a key, by its full name, and the file and line, or the variable. It may be a secret in the
 * wrong place, so it is printed by {@link #shown} only.
 */
record Setting(String key, String value, String where) {

    private static final int LONGEST_PLAUSIBLE = 300;

    /** A value as it may be printed: no password in a URL, and no key that was given instead of its file. */
    static String shown(String value) {
        return value.length() > LONGEST_PLAUSIBLE || value.contains("-----BEGIN")
                ? "(not shown: it looks like a key, not like the name of a file)"
                : Quoted.of(value.replaceAll("(?<=//).*@", "…@").replaceAll("\\?.*", "?…"));
    }

    @Override
    public String toString() {
        return key + " from " + where;
    }
}
