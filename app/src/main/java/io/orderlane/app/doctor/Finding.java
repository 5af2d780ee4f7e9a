package io.orderlane.app.doctor;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was looked at, and what was found.
 *
 * @param check what was looked at, such as {@code store}; a contract
 * @param todo what to do; null when all is well
 */
public record Finding(
        String check, Grade grade, String found, @Nullable String todo) {

    static Finding ok(String check, String found) {
        return new Finding(check, Grade.OK, found, null);
    }

    static Finding warn(String check, String found, String todo) {
        return new Finding(check, Grade.WARN, found, todo);
    }

    static Finding bad(String check, String found, String todo) {
        return new Finding(check, Grade.BAD, found, todo);
    }
}
