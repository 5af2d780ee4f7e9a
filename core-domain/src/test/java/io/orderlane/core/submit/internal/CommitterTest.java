package io.orderlane.core.submit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.Parcel;
import io.orderlane.core.Updates;
import io.orderlane.core.check.CheckSettings;
import io.orderlane.core.check.UpdateChecker;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.port.Ticker;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.SubmissionResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody else has locked an order in the store. */
class CommitterTest {

    private final LockingStore store = new LockingStore();
    private final Committer committer = new Committer(store::accept, 100, Ticker.system());

    @AfterEach
    void close() {
        committer.close(Duration.ofSeconds(10));
    }

    @Test
    void othersAreAnsweredWhileAnOrderIsLocked() {
        store.locked.add("P-1");
        CompletableFuture<List<SubmissionResult>> waiting = committer.commit(List.of(update("P-1"), update("P-2")));
        assertThat(committer.commit(List.of(update("P-3"))).join())
                .hasOnlyElementsOfType(SubmissionResult.Duplicate.class);
        assertThat(waiting).isNotDone();
        assertThat(store.taken).contains("P-2", "P-3").doesNotContain("P-1");
        store.locked.clear();
        assertThat(waiting.join()).hasSize(2).hasOnlyElementsOfType(SubmissionResult.Duplicate.class);
        assertThat(store.taken).hasSize(3);
    }

    @Test
    void whatIsNewOfALockedOrderStaysBehindWhatWaitsOfIt() {
        store.locked.add("P-1");
        Candidate first = update("P-1");
        Candidate second = update("P-1");
        CompletableFuture<List<SubmissionResult>> one = committer.commit(List.of(first));
        CompletableFuture<List<SubmissionResult>> other = committer.commit(List.of(second));
        store.locked.clear();
        CompletableFuture.allOf(one, other).join();
        assertThat(store.ids).containsExactly(first.id().value(), second.id().value());
    }

    @Test
    void anOrderThatStaysLockedIsToldSo() {
        store.locked.add("P-1");
        assertThat(committer.commit(List.of(update("P-1"))).join()).containsExactly(new SubmissionResult.Locked());
    }

    @Test
    void aCloseWaitsForWhatIsLocked() {
        store.locked.add("P-1");
        CompletableFuture<List<SubmissionResult>> waiting = committer.commit(List.of(update("P-1")));
        committer.close(Duration.ofSeconds(10));
        assertThat(waiting).isCompletedWithValue(List.of(new SubmissionResult.Locked()));
    }

    private static Candidate update(String orderNo) {
        OrderUpdate update = OrderUpdate.of(
                Updates.at(Parcel.Status.PACKED, orderNo, Updates.NOW).with(Parcel.PAYMENT, Parcel.Payment.PREPAID));
        UpdateChecker checker = new UpdateChecker(ScenarioRegistry.of(Parcel.SCENARIO), CheckSettings.DEFAULT);
        return new Candidate(
                checker.check(update, Updates.NOW).accepted().orElseThrow(),
                NotificationId.of(UUID.randomUUID()),
                Updates.NOW,
                Updates.NOW.plusSeconds(60));
    }

    /** A store that takes what is not locked. */
    private static final class LockingStore {

        private final Set<String> locked = ConcurrentHashMap.newKeySet();
        private final List<String> taken = new CopyOnWriteArrayList<>();
        private final List<String> ids = new CopyOnWriteArrayList<>();

        private List<SubmissionResult> accept(List<Candidate> candidates) {
            List<SubmissionResult> results = new ArrayList<>();
            for (Candidate candidate : candidates) {
                String order = candidate.update().key().orderNo();
                if (locked.contains(order)) {
                    results.add(new SubmissionResult.Locked());
                } else {
                    taken.add(order);
                    ids.add(candidate.id().value());
                    results.add(new SubmissionResult.Duplicate(candidate.id()));
                }
            }
            return results;
        }
    }
}
