package io.orderlane.benchmarks.sdk;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** A side while it is being measured. */
final class Contestant implements AutoCloseable {

    /** Enough that no signing thread ever waits for work; a service has as many under way for each route. */
    private static final int OURS_AT_ONCE = 64;

    private static final Duration MORE = Duration.ofSeconds(5);

    private final SideProcess process;
    private final TlsDoor door;
    private final boolean tls;
    private final List<Window> windows = new ArrayList<>();
    private final StringJoiner tried = new StringJoiner(", ");
    private int atOnce = OURS_AT_ONCE;
    private long connections;

    Contestant(SideProcess process, TlsDoor door, boolean tls) {
        this.process = process;
        this.door = door;
        this.tls = tls;
    }

    /** Until the JVM has little left to compile, or the longest time is over. */
    void warmUp(Plan plan) throws IOException {
        Window last = process.run(plan.warmUp(), atOnce);
        Duration spent = plan.warmUp();
        while (!last.isWarm() && spent.compareTo(plan.longestWarmUp()) < 0) {
            last = process.run(MORE, atOnce);
            spent = spent.plus(MORE);
        }
    }

    /** Takes the number of threads with which a CPU second brings most deliveries. */
    void choose(List<Integer> threads, Duration window) throws IOException {
        double best = 0;
        for (int number : threads) {
            double found = process.run(window, number).perCpuSecond();
            tried.add(String.format(Locale.ROOT, "%d threads %,.0f", number, found));
            if (found > best) {
                best = found;
                atOnce = number;
            }
        }
    }

    void round(Duration window) throws IOException {
        long before = door.connections();
        windows.add(process.run(window, atOnce));
        connections += door.connections() - before;
    }

    Score score() {
        long deliveries = windows.stream().mapToLong(Window::deliveries).sum();
        double each = tls ? (double) connections / deliveries : Double.NaN;
        return new Score(atOnce, tried.toString(), List.copyOf(windows), each);
    }

    @Override
    public void close() {
        process.close();
    }
}
