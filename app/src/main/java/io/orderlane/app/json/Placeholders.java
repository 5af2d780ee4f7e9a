package io.orderlane.app.json;

import io.orderlane.core.field.Quoted;
import io.orderlane.core.field.Tree;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the placeholders of one journey. */
final class Placeholders {

    private static final Pattern ANY = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern MOMENT = Pattern.compile("t(?:([+-])(\\d{1,9})(ms|s|m|h|d))?");
    private static final Set<String> ISO = Set.of("occurredAt", "createdAt", "deliverBy");
    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "ms", ChronoUnit.MILLIS,
            "s", ChronoUnit.SECONDS,
            "m", ChronoUnit.MINUTES,
            "h", ChronoUnit.HOURS,
            "d", ChronoUnit.DAYS);

    private final Instant start;
    private final String run;

    Placeholders(Instant start, String run) {
        this.start = start;
        this.run = run;
    }

    /** The tree with every placeholder filled; {@code path} is a member's name at the top, else something longer. */
    Tree fill(String path, Tree tree) {
        if (tree instanceof Tree.Text text) {
            return text(path, text.value());
        } else if (tree instanceof Tree.Items items) {
            return new Tree.Items(
                    items.values().stream().map(item -> fill(path + "[]", item)).toList());
        } else if (tree instanceof Tree.Obj object) {
            Map<String, Tree> members = new LinkedHashMap<>();
            object.members().forEach((name, value) -> members.put(name, fill(inside(path, name), value)));
            return new Tree.Obj(members);
        }
        return tree;
    }

    private static String inside(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private Tree text(String path, String text) {
        Matcher whole = ANY.matcher(text);
        if (whole.matches() && isMoment(whole.group(1)) && !ISO.contains(path)) {
            return Tree.of(moment(whole.group(1)).toEpochMilli());
        }
        return Tree.of(ANY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(word(found.group(1)))));
    }

    private String word(String name) {
        if (name.equals("run")) {
            return run;
        }
        return moment(name).toString();
    }

    private static boolean isMoment(String name) {
        return MOMENT.matcher(name).matches();
    }

    private Instant moment(String name) {
        Matcher moment = MOMENT.matcher(name);
        if (!moment.matches()) {
            throw new IllegalArgumentException("There is no placeholder " + Quoted.of("${" + name + "}")
                    + "; there are ${t}, ${t+45s}, ${t-2m} (units ms, s, m, h, d) and ${run}.");
        }
        if (moment.group(1) == null) {
            return start;
        }
        Duration by = Duration.of(Long.parseLong(moment.group(2)), UNITS.get(moment.group(3)));
        return moment.group(1).equals("+") ? start.plus(by) : start.minus(by);
    }
}
