package io.orderlane.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.port.ClaimedLane;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What holds when several workers use the lanes at once. */
public interface WorkersContract extends StoreFixture {

    @Test
    default void twoWorkersNeverHoldTheSameLaneAndEachLaneKeepsItsOrder() throws Exception {
        int lanes = 20;
        int each = 5;
        for (int second = 0; second < each; second++) {
            for (int lane = 0; lane < lanes; lane++) {
                accepted(ParcelUpdate.of("P-" + lane).second(second));
            }
        }
        Set<Long> leased = ConcurrentHashMap.newKeySet();
        Map<Long, List<Integer>> sent = new ConcurrentHashMap<>();
        together(2, () -> work(leased, sent));
        assertThat(sent).hasSize(lanes);
        assertThat(sent.values()).allSatisfy(seqs -> assertThat(seqs).containsExactly(1, 2, 3, 4, 5));
        assertThat(stores().reader().pending()).isZero();
    }

    @Test
    default void manyCallersMayOfferAtOnce() throws Exception {
        int callers = 4;
        int each = 25;
        together(callers, () -> {
            for (int second = 0; second < each; second++) {
                offer(ParcelUpdate.of("P-1").second(second));
            }
        });
        List<Long> wireTimes = stores()
                .reader()
                .notifications(ParcelUpdate.of("P-1").key())
                .stream()
                .map(view -> view.notification().wireTime())
                .toList();
        assertThat(wireTimes).isNotEmpty().isSorted().doesNotHaveDuplicates();
        assertThat(stores().reader().pending()).isEqualTo(wireTimes.size());
    }

    private void work(Set<Long> leased, Map<Long, List<Integer>> sent) {
        while (stores().reader().pending() > 0) {
            for (ClaimedLane lane : claim(3)) {
                assertThat(leased.add(lane.claim().laneId())).isTrue();
                sent.computeIfAbsent(lane.claim().laneId(), any -> new ArrayList<>())
                        .add(lane.head().seq());
                leased.remove(lane.claim().laneId());
                deliver(lane);
            }
        }
    }

    private static void together(int count, Runnable task) throws InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(count);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                running.add(workers.submit(task));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            workers.shutdownNow();
        }
    }
}
