package io.orderlane.persistence.postgresql;

import static io.orderlane.testkit.store.ParcelStatus.PACKED;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.memory.SettableClock;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.NodeView;
import io.orderlane.core.port.Nodes;
import io.orderlane.core.port.RoutePause;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.port.Settlement;
import io.orderlane.core.port.Stores;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.core.status.UpdateDecider;
import io.orderlane.testkit.store.ParcelUpdate;
import io.orderlane.testkit.store.StoreFixture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds when several processes use one database. The fixture's own store is the first of them. */
final class SeveralProcessesTest implements StoreFixture {

    private static final ParcelUpdate PARCEL = ParcelUpdate.of("P-1");
    private static final SettableClock CLOCK = SettableClock.at(ParcelUpdate.START);
    private static final List<PostgresStore> PROCESSES = new ArrayList<>();
    private static String url;

    @BeforeAll
    static void open() {
        url = TestServer.emptyDatabase(SeveralProcessesTest.class);
        List<CompletableFuture<PostgresStore>> opening = Stream.of("node-1", "node-2", "node-3")
                .map(name -> CompletableFuture.supplyAsync(() -> TestServer.open(url, name, CLOCK)))
                .toList();
        opening.forEach(store -> PROCESSES.add(store.join()));
    }

    @AfterAll
    static void close() {
        PROCESSES.forEach(PostgresStore::close);
        PROCESSES.clear();
    }

    @BeforeEach
    void empty() {
        TestServer.clear(url);
        CLOCK.set(ParcelUpdate.START);
    }

    @Test
    void noTwoProcessesLeaseTheSameLaneAndEachLaneKeepsItsOrder() {
        int lanes = 40;
        for (int second = 0; second < 4; second++) {
            int at = second;
            offer(IntStream.range(0, lanes)
                    .mapToObj(lane -> ParcelUpdate.of("P-" + lane).second(at))
                    .toArray(ParcelUpdate[]::new));
        }
        Set<Long> held = ConcurrentHashMap.newKeySet();
        Map<Long, List<Integer>> sent = new ConcurrentHashMap<>();
        together(process -> work(process, held, sent));
        assertThat(sent).hasSize(lanes);
        assertThat(sent.values()).allSatisfy(seqs -> assertThat(seqs).containsExactly(1, 2, 3, 4));
    }

    private void work(Stores process, Set<Long> held, Map<Long, List<Integer>> sent) {
        while (process.reader().pending() > 0) {
            List<Settlement> results = new ArrayList<>();
            for (ClaimedLane lane : process.lanes().claim(List.of(new RoutePermits(ORDERS, 5)), LEASE)) {
                long id = lane.claim().laneId();
                assertThat(held.add(id)).isTrue();
                sent.computeIfAbsent(id, any -> Collections.synchronizedList(new ArrayList<>()))
                        .add(lane.head().seq());
                results.add(delivered(lane));
            }
            results.forEach(result -> held.remove(result.claim().laneId()));
            assertThat(process.lanes().settle(results)).isEmpty();
        }
    }

    @Test
    void aProcessWhoseLeaseRanOutSettlesNothing() {
        accepted(PARCEL);
        ClaimedLane frozen = claimOne();
        clock().advance(LEASE);
        assertThat(second().lanes().reap()).isEqualTo(1);
        ClaimedLane taken = second().lanes()
                .claim(List.of(new RoutePermits(ORDERS, 1)), LEASE)
                .get(0);
        var before = order(PARCEL);
        assertThat(settle(frozen, confirmed(frozen), attempt(frozen, "CONFIRMED")))
                .containsExactly(frozen.claim());
        assertThat(settle(frozen, new NextStep.Park("refused", true))).containsExactly(frozen.claim());
        assertThat(stores().lanes().renew(List.of(frozen.claim()), LEASE)).containsExactly(frozen.claim());
        assertThat(order(PARCEL)).isEqualTo(before);
        List<Claim> lost = second().lanes().settle(List.of(delivered(taken)));
        assertThat(lost).isEmpty();
    }

    @Test
    void ordersThatSeveralProcessesBeginAtOnceAreBegunOnce() {
        for (int round = 0; round < 10; round++) {
            int from = round * 20;
            Map<Stores, List<SubmissionResult>> results = new ConcurrentHashMap<>();
            together(process -> results.put(process, decided(process, parcels(from))));
            List<SubmissionResult> all =
                    results.values().stream().flatMap(List::stream).toList();
            assertThat(all)
                    .filteredOn(SubmissionResult.Accepted.class::isInstance)
                    .hasSize(20);
            assertThat(all)
                    .filteredOn(SubmissionResult.Duplicate.class::isInstance)
                    .hasSize(40);
        }
    }

    /** As whoever commits for many callers does, offers those again whose order was locked. */
    private static List<SubmissionResult> decided(Stores process, List<Candidate> candidates) {
        List<SubmissionResult> decided = new ArrayList<>();
        for (List<Candidate> open = candidates; !open.isEmpty(); ) {
            List<SubmissionResult> results = StoreFixture.offer(process, open);
            List<Candidate> locked = new ArrayList<>();
            for (int i = 0; i < open.size(); i++) {
                if (results.get(i) instanceof SubmissionResult.Locked) {
                    locked.add(open.get(i));
                } else {
                    decided.add(results.get(i));
                }
            }
            open = locked;
        }
        return decided;
    }

    /** In another order each time it is asked, as they would come. */
    private List<Candidate> parcels(int from) {
        List<Candidate> candidates = new ArrayList<>(IntStream.range(from, from + 20)
                .mapToObj(number -> ParcelUpdate.of("P-" + number).candidate(clock().instant()))
                .toList());
        Collections.shuffle(candidates);
        return candidates;
    }

    @Test
    void updatesOfOneOrderOverSeveralProcessesGetWireTimesInTheOrderOfTheirNumbers() {
        together(process -> {
            for (int second = 0; second < 20; second++) {
                StoreFixture.offer(process, List.of(PARCEL.second(second).candidate(clock().instant())));
            }
        });
        assertThat(stores().reader().notifications(PARCEL.key()))
                .isNotEmpty()
                .extracting(view -> view.notification().wireTime())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void noneOfThemBelievesItselfAlone() {
        assertThat(stores().intake().isAlone()).isFalse();
    }

    @Test
    void whatIsHandedToOneIsLeasedByItAndClaimedByNobodyElse() {
        List<ClaimedLane> handed = handOver(second(), List.of(PARCEL.candidate(clock().instant())));
        assertThat(handed).hasSize(1);
        assertThat(claim(10)).isEmpty();
        second().nodes().beat();
        assertThat(stores().nodes().seen())
                .filteredOn(node -> node.name().equals("node-2"))
                .extracting(NodeView::lanes)
                .containsExactly(1);
        assertThat(second().lanes().settle(List.of(delivered(handed.get(0))))).isEmpty();
        assertThat(stores().reader().pending()).isZero();
    }

    @Test
    void whatComesIntoALaneThatAnotherHasLeasedIsNotHandedOver() {
        accepted(PARCEL);
        ClaimedLane held = claimOne();
        Candidate next = PARCEL.status(PACKED).second(1).candidate(clock().instant());
        assertThat(handOver(second(), List.of(next))).isEmpty();
        deliver(held);
        assertThat(claimOne().head().status()).isEqualTo("PACKED");
    }

    @Test
    void ordersThatSeveralBeginAtOnceAreEachHandedToOneOfThem() {
        for (int round = 0; round < 10; round++) {
            int from = round * 20;
            List<Claim> handed = Collections.synchronizedList(new ArrayList<>());
            together(process -> handOver(process, parcels(from)).forEach(lane -> handed.add(lane.claim())));
            assertThat(handed).hasSize(20).extracting(Claim::laneId).doesNotHaveDuplicates();
        }
    }

    private static List<ClaimedLane> handOver(Stores process, List<Candidate> candidates) {
        return process.intake()
                .accept(
                        candidates,
                        UpdateDecider.byDefault(),
                        List.of(new RoutePermits(ORDERS, candidates.size())),
                        LEASE)
                .leased();
    }

    private Settlement delivered(ClaimedLane lane) {
        return new Settlement(lane.claim(), lane.head(), confirmed(lane), List.of());
    }

    @Test
    void aPauseByOneIsSeenByAll() {
        stores().routes().pause(CARDS, "card page is down");
        assertThat(second().routes().paused()).extracting(RoutePause::reason).containsExactly("card page is down");
        second().routes().resume(CARDS);
        assertThat(stores().routes().paused()).isEmpty();
    }

    @Test
    void processesSeeEachOtherAndWhatEachHasLeased() {
        PROCESSES.forEach(process -> process.stores().nodes().beat());
        offer(PARCEL, ParcelUpdate.of("P-2"), ParcelUpdate.of("P-3"));
        claim(1);
        second().lanes().claim(List.of(new RoutePermits(ORDERS, 5)), LEASE);
        assertThat(stores().nodes().seen()).extracting(NodeView::name).containsExactly("node-1", "node-2", "node-3");
        assertThat(stores().nodes().seen()).extracting(NodeView::lanes).containsExactly(1, 2, 0);
        second().nodes().leave();
        assertThat(stores().nodes().seen()).extracting(NodeView::name).containsExactly("node-1", "node-3");
        clock().advance(Nodes.LATELY.plusMillis(1));
        stores().nodes().beat();
        assertThat(stores().nodes().seen()).extracting(NodeView::name).containsExactly("node-1");
    }

    @Test
    void whatOneAcceptsWhileAnotherHasLeasedTheLaneComesWithTheNextClaim() {
        accepted(PARCEL);
        ClaimedLane lane = claimOne();
        StoreFixture.offer(second(), List.of(PARCEL.status(PACKED).second(1).candidate(clock().instant())));
        settle(lane, new NextStep.RetryAfter(Duration.ZERO, true));
        assertThat(claimOne().queue()).hasSize(2);
    }

    private interface Task {
        void on(Stores process);
    }

    private static void together(Task task) {
        List<CompletableFuture<Void>> running = PROCESSES.stream()
                .map(process ->
                        CompletableFuture.runAsync(() -> task.on(process.stores()), work -> new Thread(work).start()))
                .toList();
        running.forEach(CompletableFuture::join);
    }

    private static Stores second() {
        return PROCESSES.get(1).stores();
    }

    @Override
    public SettableClock clock() {
        return CLOCK;
    }

    @Override
    public Stores stores() {
        return PROCESSES.get(0).stores();
    }
}
