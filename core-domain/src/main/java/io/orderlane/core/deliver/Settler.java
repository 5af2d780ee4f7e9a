package io.orderlane.core.deliver;

import io.orderlane.core.port.Claim;
import io.orderlane.core.port.DeliveryListener;
import io.orderlane.core.port.Lanes;
import io.orderlane.core.port.Settlement;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Ticker;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Writes down what came of sends, many in one commit: while one group is being written, the next one forms, and while many
 * come it waits a little for more. The queue is never longer than the sends in flight. A group the store could not take is
 * written again; the fence makes that harmless.
 */
final class Settler implements AutoCloseable {

    private static final int MOST = 256;
    private static final long PAUSE_MILLIS = 200;

    private final Lanes lanes;
    private final DeliveryListener listener;
    private final Linger linger;
    private final Consumer<List<Settlement>> whenWritten;
    private final BlockingQueue<Settlement> queue = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::run, "orderlane-settler");
    private volatile boolean closing;

    Settler(Lanes lanes, DeliveryListener listener, Ticker ticker, Consumer<List<Settlement>> whenWritten) {
        this.lanes = lanes;
        this.listener = listener;
        this.linger = new Linger(ticker);
        this.whenWritten = whenWritten;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void settle(Settlement settlement) {
        queue.add(settlement);
    }

    private void run() {
        List<Settlement> group = new ArrayList<>();
        while (!closing || !queue.isEmpty()) {
            gather(group);
            if (!group.isEmpty() && written(group)) {
                linger.came(group.size());
                whenWritten.accept(List.copyOf(group));
                group.clear();
            }
        }
    }

    private void gather(List<Settlement> group) {
        try {
            if (group.isEmpty()) {
                Settlement first = queue.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                if (first == null) {
                    return;
                }
                group.add(first);
                linger();
            }
            queue.drainTo(group, MOST - group.size());
        } catch (InterruptedException nobodysBusiness) {
            // only close() ends this thread, so that nothing known stays unwritten
        }
    }

    private void linger() throws InterruptedException {
        int millis = linger.millis();
        if (!closing && millis > 0) {
            Thread.sleep(millis);
        }
    }

    private boolean written(List<Settlement> group) {
        try {
            List<Claim> lost = lanes.settle(List.copyOf(group));
            lost.forEach(listener::fenced);
            return true;
        } catch (StoreException storeDown) {
            listener.unexpected("settling " + group.size() + " results", storeDown);
            pause();
            return closing;
        } catch (RuntimeException bug) {
            listener.unexpected("settling " + group.size() + " results", bug);
            return true;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException tryAtOnce) {
            // only close() ends this thread
        }
    }

    /** Writes what waits, then ends. */
    @Override
    public void close() {
        closing = true;
        Threads.join(thread);
    }
}
