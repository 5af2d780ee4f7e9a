package io.orderlane.app.config;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A key that can be set.
 *
 * @param template its name; {@code NAME} stands for a name of your choice, {@code N} for a number
 * @param preset what holds when it is not set; null when nothing does
 * @param expected what it takes
 */
public record Key(String template, @Nullable String preset, String expected) {

    private static final String NAME = "[a-z0-9]+(?:-[a-z0-9]+)*";

    /** What a name in a key is made of, in words. */
    static final String RULE_OF_NAMES =
            "lower-case letters, digits and single hyphens between them, such as north-shop; where a key has a number, of digits";

    /** The pattern its full names have. */
    Pattern names() {
        return Pattern.compile(template.replace(".", "\\.")
                .replaceAll("\\bNAME\\b", "(" + NAME + ")")
                .replaceAll("\\bN\\b", "([0-9]{1,9})"));
    }

    /** The pattern of the variables that set it: upper case, with {@code _} for every dot and hyphen. */
    Pattern variables() {
        return Pattern.compile("ORDERLANE_"
                + variablePart(template)
                        .replaceAll("(?<=^|_)NAME(?=$|_)", "([A-Z0-9]+(?:_[A-Z0-9]+)*?)")
                        .replaceAll("(?<=_)N(?=$|_)", "([0-9]{1,9})"));
    }

    /** The variable that sets the key of this full name. */
    static String variable(String key) {
        return "ORDERLANE_" + variablePart(key);
    }

    private static String variablePart(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
