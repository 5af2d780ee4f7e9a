package io.orderlane.core.field;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name a misspelt one was probably meant to be. */
public final class Nearest {

    private Nearest() {}

    /** The nearest known name, if one is near enough to be meant. */
    public static Optional<String> to(String given, Collection<String> known) {
        return known.stream()
                .filter(name -> Math.abs(given.length() - name.length()) <= name.length()) // a long text is near none
                .filter(name -> distance(fold(given), fold(name)) <= Math.max(1, name.length() / 3))
                .min(Comparator.comparingInt(name -> distance(fold(given), fold(name))));
    }

    /** The known name that differs by capitals, hyphens and underscores alone. */
    public static Optional<String> otherSpelling(String given, Collection<String> known) {
        return known.stream()
                .filter(name -> !name.equals(given) && fold(name).equals(fold(given)))
                .findFirst();
    }

    /** A hint such as {@code Did you mean "status"?}, or the fallback. */
    public static String hint(String given, Collection<String> known, String otherwise) {
        return to(given, known).map(Nearest::question).orElse(otherwise);
    }

    /** {@code Did you mean "status"?} */
    public static String question(String name) {
        return "Did you mean \"" + name + "\"?";
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    /** How many letters must be put in, left out or changed to make one word the other (Levenshtein). */
    public static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(swap, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
