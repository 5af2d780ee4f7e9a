package io.orderlane.testkit.store.model;

import io.orderlane.core.check.DefinitionFingerprint;
import io.orderlane.core.notification.Attempt;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.Order;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.Lanes;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.OrderView;
import io.orderlane.core.port.replay.Replay;
import io.orderlane.core.port.replay.ReplayResult;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.Earlier;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.core.status.UpdateDecider;
import io.orderlane.testkit.store.ParcelUpdate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The model: all that a store must do with one order, written without regard to speed. */
final class ModelLane {

    private record SameKey(String status, Instant occurredAt) {}

    /** An update of the order, to make others of. */
    final ParcelUpdate parcel;

    private final Map<SameKey, Earlier> accepted = new HashMap<>();
    private final List<ModelNote> all = new ArrayList<>();
    private final List<ModelNote> waiting = new ArrayList<>();
    private @Nullable Order order;
    private LaneState state = LaneState.IDLE;
    private Instant dueAt = Instant.EPOCH;
    private Instant leaseUntil = Instant.EPOCH;
    private long fence;
    private int attempts;
    private @Nullable ModelNote holder;

    ModelLane(ParcelUpdate parcel) {
        this.parcel = parcel;
    }

    SubmissionResult accept(Candidate candidate, UpdateDecider decide, Instant now) {
        SameKey key =
                new SameKey(candidate.update().status(), candidate.update().occurredAt());
        SubmissionResult result = decide.decide(candidate, order, accepted.get(key));
        if (result instanceof SubmissionResult.Accepted accept) {
            order = accept.order();
            accepted.put(key, new Earlier(candidate.id(), candidate.update().fingerprint()));
            append(
                    new Notification(
                            candidate.id(),
                            all.size() + 1,
                            key.status(),
                            key.occurredAt(),
                            order.lastWireTime(),
                            candidate.acceptedAt(),
                            candidate.deadline(),
                            candidate.update().content()),
                    new DefinitionFingerprint().of(candidate.update().scenario()),
                    now);
        }
        return result;
    }

    private void append(Notification notification, String definition, Instant now) {
        ModelNote note = new ModelNote(notification, definition);
        all.add(note);
        waiting.add(note);
        if (state == LaneState.IDLE) {
            goOn(now);
        }
    }

    private void goOn(Instant due) {
        state = waiting.isEmpty() ? LaneState.IDLE : LaneState.READY;
        dueAt = due;
    }

    boolean isKnown() {
        return order != null;
    }

    Order order() {
        return Objects.requireNonNull(order);
    }

    boolean isReady() {
        return state == LaneState.READY;
    }

    boolean isDue(Instant now) {
        return isReady() && !dueAt.isAfter(now);
    }

    Instant dueAt() {
        return dueAt;
    }

    long fence() {
        return fence;
    }

    ClaimedLane claim(Claim claim, Instant until) {
        state = LaneState.LEASED;
        fence = claim.fence();
        leaseUntil = until;
        return new ClaimedLane(
                claim,
                order(),
                attempts,
                waiting.stream().limit(Lanes.LOOKAHEAD).map(ModelNote::queued).toList(),
                waiting.size() <= Lanes.LOOKAHEAD);
    }

    boolean isLeasedUnder(Claim claim) {
        return state == LaneState.LEASED && fence == claim.fence();
    }

    void renew(Instant until) {
        leaseUntil = until;
    }

    void giveBack() {
        state = LaneState.READY;
    }

    /** Frees the lane if its lease has run out; true if it had. */
    boolean reap(Instant now) {
        boolean ranOut = state == LaneState.LEASED && !leaseUntil.isAfter(now);
        if (ranOut) {
            giveBack();
        }
        return ranOut;
    }

    void settle(Notification about, NextStep step, List<Attempt> tries, Instant now) {
        ModelNote note = note(about.id());
        note.tried(tries);
        Consumer<ModelLane> change = step.fold(
                done -> any -> deliver(note, done.fact(), now),
                retry -> any -> retry(retry.delay(), retry.counted(), now),
                giveBack -> any -> giveBack(),
                park -> any -> park(note, park, now),
                expire -> any -> end(note, Settled.EXPIRED, expire.reason(), now),
                neverShown -> any -> upTo(note).forEach(shownNever -> end(shownNever, Settled.NEVER_SHOWN, null, now)));
        change.accept(this);
    }

    private List<ModelNote> upTo(ModelNote note) {
        return List.copyOf(waiting.subList(0, waiting.indexOf(note) + 1));
    }

    private void deliver(ModelNote note, Order.Delivered fact, Instant now) {
        order = order().confirmed(fact);
        upTo(note).forEach(older -> end(older, Settled.SUPERSEDED, "by " + note.notification.id(), now));
        note.end(Settled.DELIVERED, null, now);
    }

    private void retry(Duration delay, boolean counted, Instant now) {
        attempts += counted ? 1 : 0;
        goOn(now.plus(delay));
    }

    private void park(ModelNote note, NextStep.Park park, Instant now) {
        Instant due = dueAt;
        end(note, Settled.PARKED, park.reason(), now);
        if (park.holdsLane()) {
            state = LaneState.PARKED;
            dueAt = due;
            holder = note;
        }
    }

    private void end(ModelNote note, Settled how, @Nullable String reason, Instant now) {
        waiting.remove(note);
        note.end(how, reason, now);
        attempts = 0;
        goOn(now);
    }

    ReplayResult replay(Replay request, Instant now) {
        ModelNote source = note(request.source());
        if (source.state() == Settled.PENDING) {
            return new ReplayResult.StillWaiting();
        }
        Optional<String> newer = request.evenIfNewer() ? Optional.empty() : newerThan(source.notification);
        return newer.isPresent() ? new ReplayResult.NewerKnown(newer.get()) : again(source, request, now);
    }

    private Optional<String> newerThan(Notification one) {
        if (!waiting.isEmpty() && newestWaiting().seq() > one.seq()) {
            return Optional.of(newestWaiting().status());
        }
        return order().lastDelivered()
                .filter(fact -> fact.wireTime() > one.wireTime())
                .map(Order.Delivered::status);
    }

    private Notification newestWaiting() {
        return waiting.get(waiting.size() - 1).notification;
    }

    private ReplayResult again(ModelNote source, Replay request, Instant now) {
        Order before = order();
        long wireTime = before.lastWireTime() + 1;
        order = before.moved(before.status(), before.lastOccurredAt(), wireTime);
        Notification old = source.notification;
        append(
                new Notification(
                        request.id(),
                        all.size() + 1,
                        old.status(),
                        old.occurredAt(),
                        wireTime,
                        request.acceptedAt(),
                        request.deadline(),
                        old.content()),
                source.definition,
                now);
        unpark(source, request, now);
        return new ReplayResult.Queued(request.id(), deliveredStatus());
    }

    private void unpark(ModelNote source, Replay request, Instant now) {
        if (source.state() == Settled.PARKED) {
            source.end(Settled.SUPERSEDED, "by " + request.id(), now);
        }
        if (source.equals(holder)) {
            holder = null;
            goOn(now);
        }
    }

    @Nullable
    String deliveredStatus() {
        return order().lastDelivered().map(Order.Delivered::status).orElse(null);
    }

    Optional<NotificationId> holder() {
        return Optional.ofNullable(holder).map(note -> note.notification.id());
    }

    List<ModelNote> all() {
        return all;
    }

    int pending() {
        return waiting.size();
    }

    private ModelNote note(NotificationId id) {
        return all.stream()
                .filter(note -> note.notification.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    OrderView view() {
        return new OrderView(order(), state, state == LaneState.IDLE ? Instant.EPOCH : dueAt, pending(), attempts);
    }

    List<NotificationView> views() {
        return all.stream().map(note -> note.view(parcel.key())).toList();
    }
}
