package io.orderlane.alipayhk.log;

import io.orderlane.core.liveness.WorkerThread;
import io.orderlane.core.port.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Limits log lines of which many may come at once: the first of a cause is written at once, then one a minute with the
 * number since and the last of them. Nothing is lost: what is withheld at the end is written when this is closed. Safe
 * to share between threads; its own thread begins with the first line.
 */
public final class MinuteLines implements AutoCloseable {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** Causes may name codes from outside, so there is a limit; beyond it they share a line. */
    private static final int MOST_CAUSES = 500;

    private static final String OTHERS = "others";

    private static final class Withheld {

        private final Consumer<String> say;
        private final long saidAt;
        private int count;
        private String last = "";

        private Withheld(Consumer<String> say, long saidAt) {
            this.say = say;
            this.saidAt = saidAt;
        }

        private void add(String line) {
            count++;
            last = line;
        }

        private void say() {
            if (count > 0) {
                say.accept(
                        (count == 1 ? "" : count + " more of this kind since the last line of it; the last: ") + last);
            }
        }
    }

    private final Ticker ticker;
    private final Map<String, Withheld> byCause = new LinkedHashMap<>();
    private final WorkerThread worker;
    private boolean looking;

    /** One whose minutes are counted by this ticker. */
    public MinuteLines(Ticker ticker) {
        this.ticker = ticker;
        this.worker = new WorkerThread("orderlane-log-lines", ticker, PAUSE, PAUSE, this::look);
    }

    /** Writes this line now, or counts it within its minute. */
    public void say(String cause, String line, Consumer<String> say) {
        synchronized (byCause) {
            String key = byCause.containsKey(cause) || byCause.size() < MOST_CAUSES ? cause : OTHERS;
            Withheld known = byCause.get(key);
            if (known != null) {
                known.add(line);
                return;
            }
            byCause.put(key, new Withheld(say, ticker.nanos()));
            beginLooking();
        }
        say.accept(line);
    }

    private void beginLooking() {
        if (!looking && !worker.isClosing()) {
            looking = true;
            worker.start();
        }
    }

    /** Writes what was withheld for a minute; called by itself every few seconds. */
    public void look() {
        long now = ticker.nanos();
        List<Withheld> due = new ArrayList<>();
        synchronized (byCause) {
            for (Map.Entry<String, Withheld> cause : List.copyOf(byCause.entrySet())) {
                if (now - cause.getValue().saidAt >= MINUTE) {
                    due.add(cause.getValue());
                    again(cause, now);
                }
            }
        }
        due.forEach(Withheld::say);
    }

    /** Begins another minute where lines were withheld; otherwise the next line is written at once again. */
    private void again(Map.Entry<String, Withheld> cause, long now) {
        if (cause.getValue().count == 0) {
            byCause.remove(cause.getKey());
        } else {
            byCause.put(cause.getKey(), new Withheld(cause.getValue().say, now));
        }
    }

    @Override
    public void close() {
        worker.close();
        List<Withheld> rest;
        synchronized (byCause) {
            rest = List.copyOf(byCause.values());
            byCause.clear();
        }
        rest.forEach(Withheld::say);
    }
}
