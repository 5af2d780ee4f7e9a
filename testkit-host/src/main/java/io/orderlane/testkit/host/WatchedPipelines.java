package io.orderlane.testkit.host;

import io.orderlane.core.Orderlane;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongSupplier;

/** What has to be idle: the pipelines that are known, and what else a test named. */
final class WatchedPipelines {

    private final Set<Orderlane> pipelines = ConcurrentHashMap.newKeySet();
    private final Map<String, LongSupplier> others = new ConcurrentSkipListMap<>();

    void add(Orderlane pipeline) {
        pipelines.add(pipeline);
    }

    void add(String what, LongSupplier waiting) {
        others.put(what, waiting);
    }

    /** Those that are not closed. */
    List<Orderlane> open() {
        pipelines.removeIf(pipeline -> pipeline.state() == Orderlane.State.CLOSED);
        return List.copyOf(pipelines);
    }

    boolean isEmpty() {
        return open().isEmpty() && others.isEmpty();
    }

    boolean isIdle() {
        return others.values().stream().allMatch(waiting -> waiting.getAsLong() == 0)
                && open().stream().allMatch(pipeline -> pipeline.reader().pending() == 0);
    }

    /** What else waits, one sentence each. */
    List<String> othersThatWait() {
        List<String> lines = new ArrayList<>();
        others.forEach((what, waiting) -> {
            long count = waiting.getAsLong();
            if (count != 0) {
                lines.add(what + ": " + count + (count == 1 ? " waits." : " wait."));
            }
        });
        return lines;
    }
}
