package io.orderlane.app.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;

/** Puts names into the places a key's template keeps for them. */
final class KeyNames {

    private KeyNames() {}

    /** The template with the parts a variable's pattern caught, lower case, {@code -} for {@code _}. */
    static String fill(String template, MatchResult caught) {
        List<String> parts = new ArrayList<>();
        int next = 1;
        for (String part : template.split("\\.", -1)) {
            parts.add(
                    isOpen(part) ? caught.group(next++).toLowerCase(Locale.ROOT).replace('_', '-') : part);
        }
        return String.join(".", parts);
    }

    /** The template with the parts an unknown key has in those places. */
    static String like(String template, String unknown) {
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
