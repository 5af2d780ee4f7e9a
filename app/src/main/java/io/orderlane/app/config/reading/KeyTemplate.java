package io.orderlane.app.config.reading;

import io.orderlane.app.config.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The full name of a key, in which {@code NAME} stands for a name of your choice and {@code N} for a number.
 *
 * @param names the pattern its full names have
 * @param variables the pattern of the variables that set it: upper case, with {@code _} for every dot and hyphen
 */
public record KeyTemplate(String template, Key key, Pattern names, Pattern variables) {

    private static final String NAME = "[a-z0-9]+(?:-[a-z0-9]+)*";

    /** What a name in a key is made of, in words. */
    static final String RULE_OF_NAMES =
            "lower-case letters, digits and single hyphens between them, such as north-shop; where a key has a number, of digits";

    static KeyTemplate of(String template, Key key) {
        return new KeyTemplate(
                template,
                key,
                Pattern.compile(template.replace(".", "\\.")
                        .replaceAll("\\bNAME\\b", "(" + NAME + ")")
                        .replaceAll("\\bN\\b", "([0-9]{1,9})")),
                Pattern.compile(variable(template)
                        .replaceAll("(?<=_)NAME(?=$|_)", "([A-Z0-9]+(?:_[A-Z0-9]+)*?)")
                        .replaceAll("(?<=_)N(?=$|_)", "([0-9]{1,9})")));
    }

    /** The variable that sets the key of this full name. */
    static String variable(String key) {
        return "ORDERLANE_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** With the names that a variable's pattern caught, in lower case, {@code -} for {@code _}. */
    String fill(MatchResult caught) {
        List<String> parts = new ArrayList<>();
        int next = 1;
        for (String part : template.split("\\.", -1)) {
            parts.add(
                    isOpen(part) ? caught.group(next++).toLowerCase(Locale.ROOT).replace('_', '-') : part);
        }
        return String.join(".", parts);
    }

    /** With the names that an unknown key has in their places. */
    String like(String unknown) {
        String[] parts = template.split("\\.", -1);
        String[] given = unknown.split("\\.", -1);
        for (int at = 0; at < Math.min(parts.length, given.length); at++) {
            parts[at] = isOpen(parts[at]) ? given[at] : parts[at];
        }
        return String.join(".", parts);
    }

    private static boolean isOpen(String part) {
        return part.equals("NAME") || part.equals("N");
    }
}
