package io.orderlane.testkit.host;

import io.orderlane.core.Orderlane;
import io.orderlane.core.deliver.WhyWaiting;
import io.orderlane.core.memory.SettableClock;
import io.orderlane.core.notification.Attempt;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.OrderFilter;
import io.orderlane.core.port.OrderPage;
import io.orderlane.core.port.OrderView;
import io.orderlane.sandbox.fault.FaultCount;
import io.orderlane.sandbox.fault.Faults;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Waits until nothing waits; when that takes too long, says what waits and why. */
final class IdleWait {

    private static final int MOST_ORDERS = 10;
    private static final int PAGE = 100;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private final WatchedPipelines watched;
    private final SettableClock clock;
    private final Faults faults;

    IdleWait(WatchedPipelines watched, SettableClock clock, Faults faults) {
        this.watched = watched;
        this.clock = clock;
        this.faults = faults;
    }

    void atMost(Duration time) {
        if (watched.isEmpty()) {
            throw new IllegalStateException(
                    "awaitIdle() knows no Orderlane that is open. Build it with"
                            + " gateway(alipayhk.gateway()), or call alipayhk.watch(orderlane) where the host makes its own gateway.");
        }
        long until = System.nanoTime() + time.toNanos();
        while (!watched.isIdle()) {
            if (System.nanoTime() - until > 0) {
                throw new AssertionError(message(time));
            }
            pause();
        }
    }

    static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for deliveries", stop);
        }
    }

    private String message(Duration time) {
        List<String> lines = new ArrayList<>();
        lines.add("Not idle after " + seconds(time) + ":");
        List<Instant> times = new ArrayList<>();
        for (Orderlane pipeline : watched.open()) {
            orders(pipeline, lines, times);
        }
        watched.othersThatWait().forEach(one -> lines.add("- " + one));
        times.stream().min(Instant::compareTo).map(this::advice).ifPresent(lines::add);
        for (FaultCount one : faults.all()) {
            lines.add("Fault \"" + one.fault().name() + "\" is set and met " + one.applied() + " of " + one.matched()
                    + (one.matched() == 1 ? " request." : " requests."));
        }
        return String.join("\n", lines);
    }

    private void orders(Orderlane pipeline, List<String> lines, List<Instant> times) {
        if (pipeline.state() == Orderlane.State.NEW && pipeline.reader().pending() > 0) {
            lines.add("- An Orderlane is not started, so it delivers nothing: call start().");
        }
        int waiting = 0;
        Long cursor = null;
        do {
            OrderPage page = pipeline.reader().orders(OrderFilter.newest(PAGE).behind(cursor));
            for (OrderView order : page.orders()) {
                if (order.pending() > 0 && ++waiting <= MOST_ORDERS) {
                    lines.add("- " + order(pipeline, order, times));
                }
            }
            cursor = page.next();
        } while (cursor != null);
        if (waiting > MOST_ORDERS) {
            lines.add("- and " + (waiting - MOST_ORDERS) + " more orders.");
        }
    }

    private String order(Orderlane pipeline, OrderView view, List<Instant> times) {
        OrderKey key = view.order().key();
        String text = key + " at " + view.order().status() + ": " + view.pending()
                + (view.pending() == 1 ? " update waits" : " updates wait");
        Optional<WhyWaiting> why = pipeline.why(key);
        Instant until = why.map(WhyWaiting::until).orElse(null);
        if (until != null) {
            times.add(until);
        }
        return text
                + why.map(one -> ", " + one.reason() + ": " + one.words()).orElse("")
                + (until == null ? "" : ", at " + until)
                + "."
                + lastAttempt(pipeline, key);
    }

    private static String lastAttempt(Orderlane pipeline, OrderKey key) {
        List<NotificationView> sent = pipeline.reader().notifications(key).stream()
                .filter(one -> !one.attempts().isEmpty())
                .toList();
        if (sent.isEmpty()) {
            return "";
        }
        List<Attempt> attempts = sent.get(sent.size() - 1).attempts();
        Attempt last = attempts.get(attempts.size() - 1);
        return " The last attempt: " + last.outcome() + (last.detail().isBlank() ? "" : ", " + last.detail()) + ".";
    }

    /** The host's store may read another clock, so this is advice. */
    private String advice(Instant until) {
        Duration ahead = Duration.between(clock.instant(), until);
        return ahead.isNegative()
                ? "The clock stands at " + clock.instant() + "."
                : "The clock stands at " + clock.instant()
                        + " and moves only when the test moves it. Where the host's store reads it,"
                        + " alipayhk.clock().advance(Duration.ofSeconds(" + (ahead.toSeconds() + 1)
                        + ")) lets that time come.";
    }

    private static String seconds(Duration time) {
        long millis = time.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }
}
