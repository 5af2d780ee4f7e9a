package io.orderlane.app.json;

import io.orderlane.core.field.Tree;
import io.orderlane.core.order.OrderUpdate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The sample journeys that scenario jars bring as {@code orderlane/journeys/<scenario>.ndjson}: one update a line,
 * times relative to a start. {@code ${t}}, {@code ${t+45s}} and {@code ${t-2m}} (units ms, s, m, h, d) are instants,
 * {@code ${run}} is text that keeps the order numbers of two runs apart. Blank lines and lines that begin with
 * {@code #} are skipped.
 */
public final class Journeys {

    private final ClassLoader loader;

    /** Those of the jars that this loader sees. */
    public Journeys(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * The updates of a scenario's journeys, in file order, with this start and run; none when its jar brings none.
     * Throws {@link IllegalStateException} naming file and line when a line is not an update.
     */
    public List<OrderUpdate> of(String scenario, Instant start, String run) {
        String file = "orderlane/journeys/" + scenario + ".ndjson";
        Placeholders placeholders = new Placeholders(start, run);
        List<OrderUpdate> updates = new ArrayList<>();
        int number = 0;
        for (String line : text(file).split("\\R", -1)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                updates.add(update(file, number, line, placeholders));
            }
        }
        return updates;
    }

    private static OrderUpdate update(String file, int number, String line, Placeholders placeholders) {
        OrderUpdate raw = UpdateReader.line(line, number).fold(update -> update, violation -> {
            throw new IllegalStateException(file + ", " + violation.message());
        });
        try {
            return new OrderUpdate((Tree.Obj) placeholders.fill("", raw.members()));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalStateException(file + ", line " + number + ": " + unknown.getMessage(), unknown);
        }
    }

    private String text(String file) {
        try (InputStream in = loader.getResourceAsStream(file)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read from its jar.", unreadable);
        }
    }
}
