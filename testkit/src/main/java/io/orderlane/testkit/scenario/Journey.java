package io.orderlane.testkit.scenario;

import io.orderlane.core.field.Tree;
import io.orderlane.core.order.OrderUpdate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The journeys a scenario jar brings: one update a line, with {@code ${run}} and times relative to now. A time is an
 * instant in the update's own members and a number of epoch milliseconds everywhere else.
 */
final class Journey {

    static final String RUN = "r20261121a";

    private static final Pattern TIME = Pattern.compile("\\$\\{t(?:([+-])([0-9]+)([smhd]))?}");
    private static final Set<String> INSTANTS = Set.of("occurredAt", "createdAt", "deliverBy");

    private final Instant now;

    private Journey(Instant now) {
        this.now = now;
    }

    /** The updates of a scenario's journeys; none when the jar brings none. */
    static List<OrderUpdate> of(String scenario, ClassLoader jar, Instant now) {
        Journey journey = new Journey(now);
        return text(jar, "orderlane/journeys/" + scenario + ".ndjson")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> new OrderUpdate((Tree.Obj) journey.fill("", Json.read(line))))
                .toList();
    }

    private static String text(ClassLoader jar, String file) {
        try (InputStream in = jar.getResourceAsStream(file)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Tree fill(String path, Tree tree) {
        if (tree instanceof Tree.Obj object) {
            Map<String, Tree> members = new LinkedHashMap<>();
            String prefix = path.isEmpty() ? "" : path + ".";
            object.members().forEach((name, value) -> members.put(name, fill(prefix + name, value)));
            return new Tree.Obj(members);
        }
        return tree instanceof Tree.Text text ? fill(path, text.value()) : tree;
    }

    private Tree fill(String path, String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return Tree.of(text.replace("${run}", RUN));
        }
        Instant instant = time.group(1) == null ? now : shifted(time);
        return INSTANTS.contains(path) ? Tree.of(instant.toString()) : Tree.of(instant.toEpochMilli());
    }

    private Instant shifted(Matcher time) {
        Duration shift = Duration.of(Long.parseLong(time.group(2)), unit(time.group(3)));
        return time.group(1).equals("+") ? now.plus(shift) : now.minus(shift);
    }

    private static ChronoUnit unit(String letter) {
        return switch (letter) {
            case "s" -> ChronoUnit.SECONDS;
            case "m" -> ChronoUnit.MINUTES;
            case "h" -> ChronoUnit.HOURS;
            default -> ChronoUnit.DAYS;
        };
    }
}
