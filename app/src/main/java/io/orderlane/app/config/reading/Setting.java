package io.orderlane.app.config.reading;

/**
 * A value somebody gave.
 *
 * @param key the full name of the key
 * @param value the value as given; perhaps a secret put in the wrong place, so print it through {@link Redacted} only
 * @param where the file and line, or the variable
 */
record Setting(String key, String value, String where) {

    @Override
    public String toString() {
        return key + " from " + where;
    }
}
