package io.orderlane.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lines that only one of two texts of an API has, below the type they belong to. */
final class TextDifference {

    private static final int MOST = 60;

    private TextDifference() {}

    static List<String> between(String before, String now) {
        Map<String, Set<String>> old = byType(before);
        Map<String, Set<String>> current = byType(now);
        List<String> lines = new ArrayList<>();
        Set<String> types = new LinkedHashSet<>(old.keySet());
        types.addAll(current.keySet());
        for (String type : types) {
            List<String> changed = new ArrayList<>();
            missing(old.get(type), current.get(type)).forEach(line -> changed.add("- " + line));
            missing(current.get(type), old.get(type)).forEach(line -> changed.add("+ " + line));
            boolean both = old.containsKey(type) && current.containsKey(type);
            if (!both || !changed.isEmpty()) {
                lines.add((both ? "  " : old.containsKey(type) ? "- " : "+ ") + type);
                lines.addAll(changed);
            }
        }
        return lines.size() <= MOST ? lines : cut(lines);
    }

    private static List<String> cut(List<String> lines) {
        List<String> most = new ArrayList<>(lines.subList(0, MOST));
        most.add("… and " + (lines.size() - MOST) + " lines more");
        return most;
    }

    private static Set<String> missing(Set<String> from, Set<String> in) {
        Set<String> missing = new LinkedHashSet<>(from == null ? Set.of() : from);
        missing.removeAll(in == null ? Set.of() : in);
        return missing;
    }

    private static Map<String, Set<String>> byType(String text) {
        Map<String, Set<String>> types = new LinkedHashMap<>();
        Set<String> members = new LinkedHashSet<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith(" ")) {
                members.add(line);
            } else if (!line.isBlank()) {
                members = new LinkedHashSet<>();
                types.put(line, members);
            }
        }
        return types;
    }
}
