package io.orderlane.core.deliver;

import io.orderlane.core.liveness.WatchedLoop;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.DeliveryListener;
import io.orderlane.core.port.Lanes;
import io.orderlane.core.port.Settlement;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Writes down what came of sends, many in one commit: while one group is being written, the next one forms, and while many
 * come it waits a little for more. The queue is never longer than the sends in flight. A group the store could not take is
 * written again; the fence makes that harmless.
 */
final class Settler {

    private static final int MOST = 256;
    private static final long PAUSE_MILLIS = 200;

    private final Lanes lanes;
    private final DeliveryListener listener;
    private final BatchDelay delay;
    private final BiConsumer<List<Settlement>, Set<Claim>> whenEnded;
    private final BlockingQueue<Settlement> queue = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::run, "orderlane-settler");
    private final WatchedLoop loop;
    private volatile boolean closing;

    /** {@code whenEnded}: told of each group, with the claims of those that are not written down. */
    Settler(Lanes lanes, DeliveryListener listener, Ticker ticker, BiConsumer<List<Settlement>, Set<Claim>> whenEnded) {
        this.lanes = lanes;
        this.listener = listener;
        this.delay = new BatchDelay(ticker);
        this.whenEnded = whenEnded;
        this.loop = new WatchedLoop(thread, ticker);
        thread.setDaemon(true);
    }

    void start() {
        loop.start();
    }

    WatchedLoop loop() {
        return loop;
    }

    void settle(Settlement settlement) {
        queue.add(settlement);
    }

    private void run() {
        List<Settlement> group = new ArrayList<>();
        while (!closing || !queue.isEmpty()) {
            loop.passed();
            gather(group);
            if (!group.isEmpty()) {
                settle(group);
            }
        }
    }

    /** A group the store could not take stays for the next round. */
    private void settle(List<Settlement> group) {
        String where = "settling " + group.size() + " results";
        try {
            List<Claim> lost = lanes.settle(List.copyOf(group));
            lost.forEach(listener::fenced);
            end(group, new HashSet<>(lost));
        } catch (StoreException storeDown) {
            listener.unexpected(where, storeDown);
            if (closing) {
                end(group, claims(group));
            } else {
                pause();
            }
        } catch (
                Throwable bug) { // whatever it is, the thread must go on; the lanes come back when their leases run out
            listener.unexpected(where, bug);
            end(group, claims(group));
        }
    }

    private static Set<Claim> claims(List<Settlement> group) {
        return group.stream().map(Settlement::claim).collect(Collectors.toSet());
    }

    private void end(List<Settlement> group, Set<Claim> notWritten) {
        delay.came(group.size());
        List<Settlement> ended = List.copyOf(group);
        group.clear();
        whenEnded.accept(ended, notWritten);
    }

    private void gather(List<Settlement> group) {
        try {
            if (group.isEmpty()) {
                Settlement first = queue.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                if (first == null) {
                    return;
                }
                group.add(first);
                delay();
            }
            queue.drainTo(group, MOST - group.size());
        } catch (InterruptedException nobodysBusiness) {
            // only close() ends this thread, so that nothing known stays unwritten
        }
    }

    private void delay() throws InterruptedException {
        int millis = delay.millis();
        if (!closing && millis > 0) {
            Thread.sleep(millis);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException tryAtOnce) {
            // only close() ends this thread
        }
    }

    /** Writes what waits, then ends; waits for that at most so long. */
    void close(Duration most) {
        loop.mayEnd();
        closing = true;
        loop.join(most);
    }
}
