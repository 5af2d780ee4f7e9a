package io.orderlane.core.status;

import static io.orderlane.core.Updates.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.Parcel;
import io.orderlane.core.Parcel.Status;
import io.orderlane.core.Updates;
import io.orderlane.core.check.CheckSettings;
import io.orderlane.core.check.UpdateChecker;
import io.orderlane.core.check.ViolationCode;
import io.orderlane.core.field.Tree;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.order.Order;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.provenance.Enforcement;
import io.orderlane.core.provenance.Force;
import io.orderlane.core.scenario.ScenarioRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UpdateDeciderTest {

    private final UpdateDecider decide = UpdateDecider.byDefault();
    private final UpdateChecker checker =
            new UpdateChecker(ScenarioRegistry.of(Parcel.SCENARIO, Parcel.CARD), CheckSettings.DEFAULT);

    private Candidate candidate(OrderUpdate update) {
        var checked = checker.check(update, NOW).accepted().orElseThrow();
        return new Candidate(checked, NotificationId.of(new UUID(1, 2)), NOW, NOW.plus(Duration.ofDays(1)));
    }

    private Candidate at(Status status, Instant when) {
        return candidate(OrderUpdate.of(draft(status, when)));
    }

    private static io.orderlane.core.scenario.UpdateDraft<Status> draft(Status status, Instant when) {
        return Updates.at(status, "P-1", when).with(Parcel.PAYMENT, Parcel.Payment.PREPAID);
    }

    private Order after(Status status, Instant when) {
        return ((SubmissionResult.Accepted) decide.decide(at(status, when), null, null)).order();
    }

    @Test
    void anOrderMayStartAtAnyStatus() {
        Order order = after(Status.ON_THE_WAY, NOW);
        assertThat(order.status()).isEqualTo("ON_THE_WAY");
        assertThat(order.createdAt()).isEqualTo(NOW);
        assertThat(order.lastWireTime()).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void theFirstUpdateMaySayWhenTheOrderBegan() {
        Instant began = NOW.minusSeconds(90);
        Candidate first = candidate(OrderUpdate.of(draft(Status.PACKED, NOW).createdAt(began)));
        Order order = ((SubmissionResult.Accepted) decide.decide(first, null, null)).order();
        assertThat(order.createdAt()).isEqualTo(began);
        Candidate later = candidate(
                OrderUpdate.of(draft(Status.PACKED, NOW.plusSeconds(1)).createdAt(NOW)));
        assertThat(((SubmissionResult.Accepted) decide.decide(later, order, null))
                        .order()
                        .createdAt())
                .isEqualTo(began);
    }

    @Test
    void wireTimesStrictlyIncreaseEvenWhenEventTimesAreEqual() {
        Order order = after(Status.PACKED, NOW);
        Order next = ((SubmissionResult.Accepted) decide.decide(at(Status.ON_THE_WAY, NOW), order, null)).order();
        assertThat(next.lastWireTime()).isEqualTo(order.lastWireTime() + 1);
        assertThat(next.lastOccurredAt()).isEqualTo(NOW);
    }

    @Test
    void anOlderEventIsStaleAndAnEqualOneIsNot() {
        Order order = after(Status.ON_THE_WAY, NOW);
        assertThat(decide.decide(at(Status.PACKED, NOW.minusMillis(1)), order, null))
                .isEqualTo(new SubmissionResult.Stale(NOW));
        assertThat(decide.decide(at(Status.PACKED, NOW), order, null)).isInstanceOf(SubmissionResult.Accepted.class);
    }

    @Test
    void theSameKeyIsADuplicateOrAConflictBeforeAnythingElse() {
        Order order = after(Status.DELIVERED, NOW);
        Candidate again = at(Status.ON_THE_WAY, NOW.minusSeconds(5));
        NotificationId first = NotificationId.of(new UUID(7, 7));
        assertThat(decide.decide(again, order, new Earlier(first, again.update().fingerprint())))
                .isEqualTo(new SubmissionResult.Duplicate(first));
        assertThat(decide.decide(again, order, new Earlier(first, "other")))
                .isEqualTo(new SubmissionResult.Conflict(first));
    }

    @Test
    void nothingFollowsAStatedEndButWhatThePageAllows() {
        Order ended = after(Status.DELIVERED, NOW);
        assertThat(decide.decide(at(Status.PACKED, NOW.plusSeconds(1)), ended, null))
                .isInstanceOfSatisfying(SubmissionResult.AfterEnd.class, refused -> {
                    assertThat(refused.violation().message())
                            .contains("only [RETURNED] may follow")
                            .contains("Send one of these");
                    assertThat(refused.end()).isEqualTo("DELIVERED");
                    assertThat(refused.violation().message()).contains("stated: Parcels", "new merchant order number");
                });
        assertThat(decide.decide(at(Status.RETURNED, NOW.plusSeconds(1)), ended, null))
                .isInstanceOf(SubmissionResult.Accepted.class);
    }

    @Test
    void anInferredEndOnlyWarns() {
        Order ended = after(Status.RETURNED, NOW);
        assertThat(decide.decide(at(Status.PACKED, NOW.plusSeconds(1)), ended, null))
                .isInstanceOfSatisfying(
                        SubmissionResult.Accepted.class,
                        accept -> assertThat(accept.warnings())
                                .extracting(v -> v.field())
                                .containsExactly("status"));
        UpdateDecider strict = new UpdateDecider(new Enforcement(Force.BLOCK, Force.BLOCK), true);
        assertThat(strict.decide(at(Status.PACKED, NOW.plusSeconds(1)), ended, null))
                .isInstanceOf(SubmissionResult.AfterEnd.class);
    }

    @Test
    void anotherRecipientIsRefusedUnlessAllowed() {
        Order order = after(Status.PACKED, NOW);
        Candidate other = candidate(OrderUpdate.of(draft(Status.ON_THE_WAY, NOW).to("2160220000000002")));
        assertThat(decide.decide(other, order, null))
                .isInstanceOfSatisfying(SubmissionResult.Rejected.class, reject -> {
                    assertThat(reject.violations().get(0).code()).isEqualTo(ViolationCode.OTHER_RECIPIENT);
                    assertThat(reject.violations().get(0).message()).doesNotContain("2160");
                    assertThat(reject.violations().get(0).fix())
                            .contains("Orderlane.builder().recipientMayChange(true) allows it");
                });
        assertThat(new UpdateDecider(Enforcement.DEFAULT, false).decide(other, order, null))
                .isInstanceOf(SubmissionResult.Accepted.class);
    }

    @Test
    void aNumberBelongsToOneScenario() {
        Order order = after(Status.PACKED, NOW);
        OrderUpdate other = Updates.with(OrderUpdate.of(draft(Status.PACKED, NOW)), Tree.of("parcel-card"), "scenario");
        assertThat(decide.decide(candidate(other), order, null))
                .isInstanceOfSatisfying(
                        SubmissionResult.Rejected.class,
                        reject ->
                                assertThat(reject.violations().get(0).code()).isEqualTo(ViolationCode.OTHER_SCENARIO));
    }
}
