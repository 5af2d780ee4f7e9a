package io.orderlane.app.config;

import java.util.OptionalInt;

/**
 * The version AlipayHK knows our key under: a number, or {@code none}.
 *
 * @param number from 0; empty leaves it out of the Signature header, which then means the newest key
 */
public record KeyVersion(OptionalInt number) {

    static final String NONE = "none";
}
