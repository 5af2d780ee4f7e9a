package io.orderlane.app.config;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with the configuration: what was found, what is expected, what to do.
 *
 * @param key the full name of the key
 * @param shown the value as it may be printed; null when there is none or it is better not shown
 * @param where the file and line, or the variable; null when it was not set
 * @param preset its default; null when there is none
 */
public record ConfigurationProblem(
        String key,
        @Nullable String shown,
        @Nullable String where,
        String found,
        String expected,
        @Nullable String preset,
        String fix) {

    /** About a key without a value, or whose value and place are added later. */
    public static ConfigurationProblem of(String key, String found, String expected, String fix) {
        return new ConfigurationProblem(key, null, null, found, expected, null, fix);
    }

    /** The same of this key, with its value as it may be printed and its place. */
    public ConfigurationProblem given(String other, String value, String place) {
        return new ConfigurationProblem(other, value, place, found, expected, preset, fix);
    }

    /** A few lines for people. */
    String describe() {
        return key
                + (shown == null ? "" : " = " + shown)
                + (where == null ? "" : "  (" + where + ")")
                + "\n     found     " + found
                + "\n     expected  " + expected
                + (preset == null ? "" : "\n     default   " + preset)
                + "\n     fix       " + fix;
    }
}
