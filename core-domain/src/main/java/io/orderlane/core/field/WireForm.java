package io.orderlane.core.field;

import java.util.Locale;

/** The JSON types a field can have on the wire. */
public enum WireForm {
    /** A JSON string. */
    STRING,
    /** A JSON number without decimals. */
    NUMBER,
    /** JSON true or false. */
    BOOLEAN,
    /** A JSON array. */
    ARRAY,
    /** A JSON object. */
    OBJECT;

    /** The JSON name in lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
