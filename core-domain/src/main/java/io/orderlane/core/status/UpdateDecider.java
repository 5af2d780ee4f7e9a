package io.orderlane.core.status;

import io.orderlane.core.check.CheckedUpdate;
import io.orderlane.core.check.SettingNames;
import io.orderlane.core.check.UpdateSubject;
import io.orderlane.core.check.Violation;
import io.orderlane.core.check.ViolationCode;
import io.orderlane.core.order.Order;
import io.orderlane.core.provenance.Enforcement;
import io.orderlane.core.provenance.Force;
import io.orderlane.core.provenance.Ours;
import io.orderlane.core.provenance.Provenance;
import io.orderlane.core.scenario.ScenarioStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of a candidate, from what is known of its order. Pure and stateless, so a store may
 * call it again for the same candidate. The order of the questions: was it accepted before, has the order ended by a
 * stated end, is it older than what was accepted last.
 */
public final class UpdateDecider {

    private final Enforcement enforcement;
    private final boolean oneRecipient;
    private final SettingNames names;

    /**
     * A decider.
     *
     * @param oneRecipient whether an order keeps its first recipient; otherwise one person's order may show on
     *     another's phone
     */
    public UpdateDecider(Enforcement enforcement, boolean oneRecipient) {
        this(enforcement, oneRecipient, SettingNames.BUILDERS);
    }

    /** The same; {@code names}: what messages call the settings. */
    public UpdateDecider(Enforcement enforcement, boolean oneRecipient, SettingNames names) {
        this.enforcement = enforcement;
        this.oneRecipient = oneRecipient;
        this.names = names;
    }

    /** Decides with the defaults. */
    public static UpdateDecider byDefault() {
        return new UpdateDecider(Enforcement.DEFAULT, true);
    }

    /**
     * Decides about one candidate.
     *
     * @param order the order as it stands; null when it is not known
     * @param sameKey an earlier acceptance of the same lane, status and event time; null when there is none
     */
    public SubmissionResult decide(Candidate candidate, @Nullable Order order, @Nullable Earlier sameKey) {
        if (sameKey != null) {
            return candidate.update().fingerprint().equals(sameKey.fingerprint())
                    ? new SubmissionResult.Duplicate(sameKey.id())
                    : new SubmissionResult.Conflict(sameKey.id());
        }
        return order == null ? start(candidate) : goOn(candidate, order);
    }

    private SubmissionResult start(Candidate candidate) {
        CheckedUpdate update = candidate.update();
        Instant created = update.createdAt() == null ? update.occurredAt() : update.createdAt();
        Order order = new Order(
                update.key(),
                update.scenario().baseApi(),
                update.recipient(),
                created,
                update.status(),
                update.occurredAt(),
                update.occurredAt().toEpochMilli(),
                null);
        return new SubmissionResult.Accepted(candidate.id(), order, update.warnings());
    }

    private SubmissionResult goOn(Candidate candidate, Order order) {
        CheckedUpdate update = candidate.update();
        if (!order.key().scenario().equals(update.key().scenario())) {
            return SubmissionResult.rejected(candidate, otherScenario(order));
        }
        if (oneRecipient && !order.recipient().equals(update.recipient())) {
            return SubmissionResult.rejected(candidate, otherRecipient());
        }
        Provenance end = update.reached().endAfter(order.status());
        if (end != null && enforcement.of(end) == Force.BLOCK) {
            return new SubmissionResult.AfterEnd(order.status(), afterEnd(order, update.reached(), end));
        }
        if (update.occurredAt().isBefore(order.lastOccurredAt())) {
            return new SubmissionResult.Stale(order.lastOccurredAt());
        }
        return accept(candidate, order, end);
    }

    /**
     * The violation of a status after the end of its order, for an update that breaks other rules too; empty where it
     * may follow.
     */
    public Optional<Violation> afterEnd(UpdateSubject subject, Order order) {
        ScenarioStatus<?> reached = subject.reached();
        boolean same = order.key().scenario().equals(subject.key().scenario());
        Provenance end = same ? reached.endAfter(order.status()) : null;
        return end == null || enforcement.of(end) == Force.OFF
                ? Optional.empty()
                : Optional.of(afterEnd(order, reached, end));
    }

    /** Whether this violation blocks an update. */
    public boolean blocks(Violation found) {
        return enforcement.of(found.source()) == Force.BLOCK;
    }

    private SubmissionResult accept(Candidate candidate, Order order, @Nullable Provenance end) {
        CheckedUpdate update = candidate.update();
        long wireTime = Math.max(order.lastWireTime() + 1, update.occurredAt().toEpochMilli());
        Order moved = order.moved(update.status(), update.occurredAt(), wireTime);
        return new SubmissionResult.Accepted(candidate.id(), moved, warnings(order, update, end));
    }

    private List<Violation> warnings(Order order, CheckedUpdate update, @Nullable Provenance end) {
        if (end == null || enforcement.of(end) != Force.WARN) {
            return update.warnings();
        }
        List<Violation> warnings = new ArrayList<>(update.warnings());
        warnings.add(afterEnd(order, update.reached(), end));
        return List.copyOf(warnings);
    }

    private static Violation afterEnd(Order order, ScenarioStatus<?> reached, Provenance end) {
        List<? extends Enum<?>> followers = reached.scenario().followersOf(order.status());
        boolean none = followers.isEmpty();
        return new Violation(
                ViolationCode.NOT_ALLOWED,
                "status",
                null,
                reached.name() + " after " + order.status(),
                (none ? "no status" : "none but " + followers) + " after the end status " + order.status(),
                order.status() + " ends the order" + (none ? "" : "; only " + followers + " may follow"),
                end,
                (none ? "Use" : "Send one of these, or use") + " a new merchant order number for a new order.");
    }

    private static Violation otherScenario(Order order) {
        return new Violation(
                ViolationCode.OTHER_SCENARIO,
                "scenario",
                null,
                "another scenario than before",
                order.key().scenario(),
                "An order number belongs to one scenario",
                new Ours(
                        "AlipayHK refers to an order by account, API and number alone, so two orders under one number would mix"),
                "Give each order its own number.");
    }

    private Violation otherRecipient() {
        return new Violation(
                ViolationCode.OTHER_RECIPIENT,
                "recipient",
                null,
                "another recipient than in the order's first update",
                "the recipient of the first update",
                "The first update fixes the recipient",
                new Ours("otherwise one person's order shows on another's phone"),
                "Send the first recipient again, or use a new order number; " + names.recipientMayChange()
                        + " allows it.");
    }
}
