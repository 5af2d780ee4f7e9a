package io.orderlane.benchmarks.endtoend;

import io.orderlane.benchmarks.Spread;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * What one setup came to.
 *
 * @param limit of the same minutes
 * @param again deliveries beyond what was accepted: tried again after they had come
 */
record Result(Setup setup, SigningLimit limit, List<Window> windows, long accepted, long again) {

    Spread rate() {
        return spread(Window::perSecond);
    }

    Spread micros() {
        return spread(Window::micros);
    }

    Spread spread(ToDoubleFunction<Window> figure) {
        return Spread.of(windows.stream().map(figure::applyAsDouble).toList());
    }

    /** CPU of one delivery in CPUs of one signature. */
    double cpuRatio() {
        return micros().median() / limit.aloneMicros();
    }

    /** Deliveries for each signature that could have been made. */
    double rateRatio() {
        return rate().median() / limit.perSecond();
    }

    /** Microseconds of each part for one delivery, the largest median first. */
    Map<String, Spread> parts() {
        TreeSet<String> names = new TreeSet<>();
        windows.forEach(window -> names.addAll(window.parts().keySet()));
        Map<String, Spread> parts = new LinkedHashMap<>();
        names.stream()
                .map(name -> Map.entry(name, spread(window -> window.parts().getOrDefault(name, 0.0))))
                .sorted(Comparator.comparingDouble(part -> -part.getValue().median()))
                .forEach(part -> parts.put(part.getKey(), part.getValue()));
        return parts;
    }
}
