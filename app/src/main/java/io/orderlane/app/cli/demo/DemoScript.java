package io.orderlane.app.cli.demo;

import io.orderlane.app.json.Journeys;
import io.orderlane.app.wiring.InstalledScenarios;
import io.orderlane.core.order.OrderUpdate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The sample journeys of every installed scenario, taken in turns, so that they run side by side. */
final class DemoScript {

    private final List<OrderUpdate> updates = new ArrayList<>();

    DemoScript(InstalledScenarios scenarios, Instant start, String run) {
        Journeys journeys = new Journeys(scenarios.loader());
        List<Iterator<OrderUpdate>> told = new ArrayList<>();
        for (String name : scenarios.registry().names()) {
            told.add(journeys.of(name, start, run).iterator());
        }
        while (told.stream().anyMatch(Iterator::hasNext)) {
            told.stream().filter(Iterator::hasNext).forEach(journey -> updates.add(journey.next()));
        }
    }

    List<OrderUpdate> updates() {
        return List.copyOf(updates);
    }
}
