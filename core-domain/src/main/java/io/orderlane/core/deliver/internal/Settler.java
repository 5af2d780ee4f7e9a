package io.orderlane.core.deliver.internal;

import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.liveness.GroupCommit;
import io.orderlane.core.liveness.WorkerThread;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.Lanes;
import io.orderlane.core.port.Settlement;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Ticker;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Writes down what came of sends, many in one commit; while many come it waits a little for more. The queue is never
 * longer than the sends in flight. When the store fails, the group is written again; the fence makes that harmless.
 */
final class Settler implements GroupCommit.Target<Settlement> {

    private static final int MOST = 256;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Lanes lanes;
    private final DeliveryListener listener;
    private final BatchDelay delay;
    private final BiConsumer<List<Settlement>, Set<Claim>> whenEnded;
    private final GroupCommit<Settlement> commits;
    private final AtomicInteger waiting = new AtomicInteger();

    /** {@code whenEnded}: receives each group, with the claims of those that are not written down. */
    Settler(Lanes lanes, DeliveryListener listener, Ticker ticker, BiConsumer<List<Settlement>, Set<Claim>> whenEnded) {
        this.lanes = lanes;
        this.listener = listener;
        this.delay = new BatchDelay(ticker);
        this.whenEnded = whenEnded;
        this.commits = new GroupCommit<>("orderlane-settler", ticker, MOST, this);
    }

    void start() {
        commits.start();
    }

    WorkerThread worker() {
        return commits.worker();
    }

    void settle(Settlement settlement) {
        waiting.incrementAndGet();
        commits.offer(settlement);
    }

    /** How many results are not written down yet. */
    int waiting() {
        return waiting.get();
    }

    @Override
    public int delayMillis() {
        return delay.millis();
    }

    @Override
    public void write(List<Settlement> group) {
        while (!isWritten(group)) {
            worker().await(PAUSE);
        }
    }

    /** Whether the group is done with: written down, or given up because of a bug or because this is closing. */
    private boolean isWritten(List<Settlement> group) {
        String where = "settling " + group.size() + " results";
        try {
            List<Claim> lost = lanes.settle(List.copyOf(group));
            lost.forEach(listener::fenced);
            end(group, new HashSet<>(lost));
        } catch (StoreException storeDown) {
            listener.unexpected(where, storeDown);
            if (!worker().isClosing()) {
                return false;
            }
            end(group, claims(group));
        } catch (Throwable bug) {
            // whatever it is, the thread must go on; the lanes come back when their leases run out
            listener.unexpected(where, bug);
            end(group, claims(group));
        }
        return true;
    }

    private static Set<Claim> claims(List<Settlement> group) {
        return group.stream().map(Settlement::claim).collect(Collectors.toSet());
    }

    private void end(List<Settlement> group, Set<Claim> notWritten) {
        delay.came(group.size());
        List<Settlement> ended = List.copyOf(group);
        group.clear();
        waiting.addAndGet(-ended.size()); // before they leave what is in flight, so that none is taken for a send's
        whenEnded.accept(ended, notWritten);
    }

    void close(Duration most) {
        commits.close(most);
    }
}
