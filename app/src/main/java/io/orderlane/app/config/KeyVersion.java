package io.orderlane.app.config;

import java.util.OptionalInt;

/**
 * The version AlipayHK knows our key under: a number, or {@code none}.
 *
 * @param number from 0; empty leaves it out of the Signature header, which then means the newest key
 */
public record KeyVersion(OptionalInt number) {

    /** As it is written; throws {@link IllegalArgumentException} when it is neither. */
    public static KeyVersion of(String text) {
        if (text.equalsIgnoreCase("none")) {
            return new KeyVersion(OptionalInt.empty());
        }
        if (!text.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("no version");
        }
        return new KeyVersion(OptionalInt.of(Integer.parseInt(text)));
    }
}
