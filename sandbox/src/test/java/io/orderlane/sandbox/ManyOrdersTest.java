package io.orderlane.sandbox;

import static io.orderlane.sandbox.Bodies.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.sandbox.journal.JournalEntry;
import io.orderlane.sandbox.journal.Judgement;
import io.orderlane.sandbox.journal.OrderJudgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManyOrdersTest extends SandboxTest {
    private static final List<String> STATUSES = List.of("PENDING", "ORDER_TAKEN", "SERVING", "FINISHED");
    private static final int ORDERS = 60;

    @Test
    void manyOrdersAtOnceLoseNothingAndKeepTheirOrder() throws Exception {
        run(IntStream.range(0, ORDERS).mapToObj(this::journey).toList());

        Judgement judgement = sandbox.journal().judge();
        int all = ORDERS * STATUSES.size();
        assertThat(judgement.total()).isEqualTo(new OrderJudgement(all, all, 0, 0, 0, 0, List.of()));
        assertThat(judgement.lost(expected())).isEmpty();
        assertThat(sandbox.journal().entries())
                .extracting(JournalEntry::sequence)
                .isEqualTo(IntStream.rangeClosed(1, all).mapToObj(Long::valueOf).toList());
    }

    @Test
    void racingEventsOfOneOrderAreJournalledInTheOrderTheyTookEffect() throws Exception {
        List<Callable<Void>> racers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String body = Bodies.ride("R-1", "SERVING", T0 + i).toString();
            racers.add(() -> posted(body));
        }
        run(racers);

        List<Long> effective = sandbox.journal().entries().stream()
                .filter(entry -> entry.effect().changedTheOrder())
                .map(entry -> entry.subject().eventTime())
                .toList();
        assertThat(effective).isSorted().contains(T0 + 59);
        assertThat(sandbox.journal().judge().total().staleEffects()).isZero();
        assertThat(sandbox.orders().get(0).updates()).isEqualTo(effective.size());
    }

    private Callable<Void> journey(int order) {
        return () -> {
            for (int i = 0; i < STATUSES.size(); i++) {
                posted(Bodies.ride("R-" + order, STATUSES.get(i), T0 + i).toString());
            }
            return null;
        };
    }

    private Void posted(String body) throws Exception {
        assertThat(merchant.post(Merchant.SERVICE, body).result()).isEqualTo("S SUCCESS");
        return null;
    }

    private static Map<String, List<String>> expected() {
        return IntStream.range(0, ORDERS)
                .mapToObj(order -> "R-" + order)
                .collect(Collectors.toMap(Function.identity(), order -> STATUSES));
    }

    private static void run(List<Callable<Void>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
