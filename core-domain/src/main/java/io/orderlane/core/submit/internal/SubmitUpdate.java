package io.orderlane.core.submit.internal;

import io.orderlane.core.check.CheckReport;
import io.orderlane.core.check.CheckedUpdate;
import io.orderlane.core.check.UpdateChecker;
import io.orderlane.core.liveness.Liveness;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.port.OrderReader;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Ticker;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.core.submit.SubmitSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes updates in: checks them, decides, keeps them. The answer comes after the durable commit. Safe to share. */
public final class SubmitUpdate {

    private final UpdateChecker checker;
    private final Committer committer;
    private final Backlog backlog;
    private final Supplier<UUID> ids;
    private final Clock clock;
    private final SubmitSettings settings;

    /** {@code accept}: decides about candidates and keeps what is accepted, in one durable commit. */
    public SubmitUpdate(
            UpdateChecker checker,
            Function<List<Candidate>, List<SubmissionResult>> accept,
            OrderReader reader,
            Supplier<UUID> ids,
            Clock clock,
            Ticker ticker,
            SubmitSettings settings) {
        this.checker = checker;
        this.committer = new Committer(accept, settings.group(), ticker);
        this.backlog = new Backlog(reader, settings.backlog(), clock);
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Submits one update.
     *
     * @throws StoreException when the store could not answer; its message says whether anything may have been accepted
     * @throws IllegalStateException when it is closed; nothing was accepted
     */
    public SubmissionResult submit(OrderUpdate update) {
        return submitAll(List.of(update)).get(0);
    }

    /**
     * Submits updates in order, in one commit; a bad one never stops the others. The results come back in input order.
     * Throws as {@link #submit} does.
     */
    public List<SubmissionResult> submitAll(List<OrderUpdate> updates) {
        Instant now = clock.instant();
        List<CheckReport> reports =
                updates.stream().map(update -> checker.check(update, now)).toList();
        boolean full = reports.stream().anyMatch(report -> report.update() != null) && isFull();
        List<Checked> checked =
                reports.stream().map(report -> checked(report, full, now)).toList();
        List<Candidate> candidates = checked.stream()
                .map(Checked::candidate)
                .filter(Objects::nonNull)
                .toList();
        List<SubmissionResult> kept = candidates.isEmpty() ? List.of() : join(committer.commit(candidates));
        return merge(checked, kept);
    }

    /** An update after the check: a candidate, or the result it already has. */
    private record Checked(
            @Nullable Candidate candidate, @Nullable SubmissionResult result) {}

    /** {@code full}: asked once for all of a call, so that none is turned away that a later one then overtakes. */
    private Checked checked(CheckReport report, boolean full, Instant now) {
        CheckedUpdate accepted = report.update();
        if (accepted == null) {
            return new Checked(
                    null, new SubmissionResult.Rejected(report.violations(), report.warnings(), report.unlisted()));
        }
        if (full) {
            return new Checked(null, new SubmissionResult.OverCapacity(backlog.pending()));
        }
        return new Checked(new Candidate(accepted, NotificationId.of(ids.get()), now, deadline(accepted, now)), null);
    }

    /** Checked before anything is written, so a failure here accepted nothing. */
    private boolean isFull() {
        try {
            return backlog.isFull();
        } catch (StoreException down) {
            throw new StoreException(down.getMessage() + " Nothing was accepted.", down);
        }
    }

    private Instant deadline(CheckedUpdate update, Instant now) {
        return update.deliverBy() == null
                ? now.plus(settings.windows().getOrDefault(update.scenario().name(), settings.window()))
                : update.deliverBy();
    }

    private static List<SubmissionResult> join(CompletableFuture<List<SubmissionResult>> answer) {
        try {
            return answer.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw failure;
        }
    }

    /** The results of the check and of the commit, in input order. */
    private static List<SubmissionResult> merge(List<Checked> checked, List<SubmissionResult> kept) {
        List<SubmissionResult> results = new ArrayList<>();
        int next = 0;
        for (Checked one : checked) {
            results.add(one.result() == null ? kept.get(next++) : one.result());
        }
        return results;
    }

    /** Whether its thread is alive and not stuck. */
    public Liveness liveness() {
        return Liveness.of(List.of(committer.worker()));
    }

    /** Answers the callers that wait, then takes nothing more; waits for that at most {@code most}. */
    public void close(Duration most) {
        committer.close(most);
    }
}
