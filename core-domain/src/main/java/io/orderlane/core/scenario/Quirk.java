package io.orderlane.core.scenario;

import java.util.List;
import java.util.Optional;

/**
 * A place where AlipayHK's pages contradict each other or themselves: what was found, the readings, and which one we
 * take. The first reading is the default; {@code scenarios.NAME.quirks} chooses another.
 *
 * @param name a name for configuration, such as {@code order-url-name}
 * @param readings the readings, default first; one alone documents without a switch
 */
public record Quirk(String name, String found, List<QuirkReading> readings) {

    public Quirk {
        readings = List.copyOf(readings);
    }

    /** A quirk with its readings, default first. */
    public static Quirk of(String name, String found, QuirkReading... readings) {
        return new Quirk(name, found, List.of(readings));
    }

    /** The reading of this name. */
    public Optional<QuirkReading> reading(String reading) {
        return readings.stream().filter(r -> r.name().equals(reading)).findFirst();
    }
}
